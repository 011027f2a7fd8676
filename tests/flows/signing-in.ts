import { vi } from "vitest";
import { runAgencies } from "../../functions/commands/agencies.ts";
import type { Town } from "./town.ts";

/** Runs the `agencies` command against a town's hub. @returns what it printed as JSON @throws when it was refused */
export const agencies = async ({ hub, data }: Town, ...args: readonly string[]): Promise<Record<string, string>> => {
	for (const [name, value] of Object.entries(hub.env)) vi.stubEnv(name, value);
	let [out, complaint] = ["", ""];
	const code = await runAgencies([...args, "--json", "--outputs", `${data}/outputs.json`], {
		out: (text) => (out += text),
		complain: (text) => (complaint += text),
	});
	vi.unstubAllEnvs();
	if (code !== 0) throw new Error(complaint);
	return JSON.parse(out) as Record<string, string>;
};

type SignIn = { readonly clientId: string; readonly clientSecret: string; readonly scope?: string };

/** Asks for an access token (RFC 6749, 4.4). */
export const askForToken = async ({ hub }: Town, { clientId, clientSecret, scope }: SignIn) => {
	const answer = await fetch(hub.tokenUrl, {
		method: "POST",
		headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString("base64")}` },
		body: new URLSearchParams({ grant_type: "client_credentials", ...(scope === undefined ? {} : { scope }) }),
	});
	const body = (await answer.json()) as { access_token?: string; error?: string };
	return { status: answer.status, token: body.access_token ?? "", error: body.error };
};

/** Calls the hub with a token of one's own choice. */
export const callWith = ({ hub }: Town, token: string | undefined, path: string, init: RequestInit = {}): Promise<Response> =>
	fetch(new URL(path, hub.apiUrl), {
		...init,
		headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...init.headers },
	});
