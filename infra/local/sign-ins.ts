import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Credentials } from "../../functions/commands/agency-text.ts";

/**
 * Writes a file per agency, `<data>/agencies/<agency>.env`, that a shell can source and Node can load: HUB, TOKEN_URL,
 * AGENCY, CLIENT_ID and CLIENT_SECRET. Readable by this user only.
 * @returns their directory
 */
export const writeSignIns = (
	data: string,
	hub: { readonly apiUrl: string; readonly tokenUrl: string },
	town: Readonly<Record<string, Pick<Credentials, "clientId" | "clientSecret">>>,
): string => {
	const directory = join(data, "agencies");
	mkdirSync(directory, { recursive: true, mode: 0o700 });
	for (const [agency, { clientId, clientSecret }] of Object.entries(town)) {
		const values = { HUB: hub.apiUrl, TOKEN_URL: hub.tokenUrl, AGENCY: agency, CLIENT_ID: clientId, CLIENT_SECRET: clientSecret };
		const lines = Object.entries(values).map(([name, value]) => `export ${name}=${value}\n`);
		writeFileSync(join(directory, `${agency}.env`), lines.join(""), { mode: 0o600 });
	}
	return directory;
};
