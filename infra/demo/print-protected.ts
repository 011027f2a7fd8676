import type { JWK } from "jose";
import { openEnvelope } from "../../functions/commands/sealing.ts";
import { definitionOf } from "../../functions/rules/case/definition.ts";
import type { LedgerRow } from "../../functions/rules/disclosure/ledger-report.ts";
import { dayInJapan } from "../../schemas/japan-time.ts";
import type { AgencyClient, ReceivedEvent } from "./agency-client.ts";
import type { DemoStory, Learned } from "./play.ts";

const say = (line = ""): void => console.log(line);

/** Opens and acknowledges the envelopes in new entries; the hub then deletes them. */
export const openSealed = async (
	learned: readonly Learned[],
	clients: ReadonlyMap<string, AgencyClient>,
	privateKeys: ReadonlyMap<string, JWK>,
): Promise<void> => {
	for (const { agency, entries } of learned)
		for (const { event } of entries) {
			const jwe = (event?.data["sealed"] as Readonly<Record<string, string>> | undefined)?.[agency];
			const key = privateKeys.get(agency);
			if (!event || jwe === undefined || !key) continue;
			say(`                    ✉ ${jwe.slice(0, 24)}… (${jwe.length} 字、ハブには開けない)`);
			say(`                      ${agency} が開封: 「${await openEnvelope(jwe, [key])}」`);
			const path = `/v1/cases/${event.subject}/events/${event.id}/acknowledgement`;
			const answer = await clients.get(agency)?.request(path, { method: "POST" });
			say(`                      受領を通知 → ${answer?.status}、ハブから消去`);
		}
};

/** Width of a text in a terminal: Japanese characters take two columns. */
const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (/[\u1100-\uffff]/.test(one) ? 2 : 1), 0);
const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - widthOf(text)));

/** Events by a name that all agencies share: day, type and number within the day. Their ids differ. */
const namesOf = (events: readonly ReceivedEvent[]): Map<string, ReceivedEvent> => {
	const counts = new Map<string, number>();
	return new Map(
		events.map((event) => {
			const name = `${dayInJapan(event.time)} ${event.type}`;
			const nth = (counts.get(name) ?? 0) + 1;
			counts.set(name, nth);
			return [`${name} ${nth}`, event];
		}),
	);
};

const cell = (event: ReceivedEvent | undefined): string => {
	if (!event) return "·";
	const fields = Object.keys(event.data);
	const isAtPlace = fields.some((name) => definitionOf(event.type).fields[name]?.place);
	return `${fields.length} 項目${isAtPlace ? "+場所" : ""}`;
};

const sideBySide = async (story: DemoStory, clients: readonly AgencyClient[], tokenOf: TokenOf): Promise<void> => {
	const columns = new Map<string, Map<string, ReceivedEvent>>();
	for (const client of clients) {
		const token = tokenOf(client.agency, story);
		const isKnown = token !== undefined && (await client.request(`/v1/cases/${token}/timeline`)).ok;
		columns.set(client.agency, namesOf(isKnown ? (await client.timeline(token)).events : []));
	}
	const width = 20;
	say(`  ${pad("", 46)}${[...columns.keys()].map((agency) => pad(agency, width)).join("")}`);
	const rows = [...new Set([...columns.values()].flatMap((events) => [...events.keys()]))].sort();
	for (const row of rows) {
		const [day = "", type = ""] = row.split(" ");
		const cells = [...columns.values()].map((events) => pad(cell(events.get(row)), width));
		say(`  ${pad(`${day}  ${definitionOf(type).ja}`, 46)}${cells.join("")}`);
	}
};

const ledgerOf = async (story: DemoStory, officer: AgencyClient, holder: string, tokenOf: TokenOf): Promise<void> => {
	const answer = await officer.request(`/v1/ledger?case=${tokenOf(holder, story)}&of=${holder}`);
	const { disclosures } = (await answer.json()) as { disclosures: LedgerRow[] };
	for (const row of disclosures) {
		const fields = row.fields.map(({ ja }) => ja).join("、");
		say(`  ${row.happened}  ${pad(row.recipient, 20)}${pad(row.channel, 9)}${pad(row.ja, 28)}${row.groundJa}`);
		say(`  ${pad("", 41)}${fields}`);
	}
};

type TokenOf = (agency: string, story: DemoStory) => string | undefined;

const HOLDER = "minato-desk";
const OFFICER = "privacy-desk";

/** A protected case as each agency sees it, side by side, and its ledger. */
export const printProtected = async (
	story: DemoStory,
	clients: ReadonlyMap<string, AgencyClient>,
	tokenOf: TokenOf,
): Promise<void> => {
	say(`\n━━ ${story.name}: 機関ごとの見え方(「·」は何も見えない。固定された機関のほかには、このケースは存在しない)\n`);
	const shown = [HOLDER, "living-support", "legal-aid", "housing-desk", "mothers-hello-work"];
	await sideBySide(
		story,
		shown.flatMap((agency) => clients.get(agency) ?? []),
		tokenOf,
	);
	say("\n━━ 台帳: このケースについて、誰に・何の項目が・どの根拠で渡ったか(値は載らない)\n");
	const officer = clients.get(OFFICER);
	if (officer) await ledgerOf(story, officer, HOLDER, tokenOf);
};
