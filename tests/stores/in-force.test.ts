import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import { type Definition, takesRights } from "../../schemas/event.ts";
import { type EventType, exampleEvent } from "../catalogue/example-event.ts";
import { CASE, clock, post, posted, refusal, timeline, tokenFor, uuid } from "./front-door.ts";
import { freshHub, useStores } from "./hub-in-process.ts";

useStores();

const [CONSENT, VOICE, REFERRAL, GROUND] = [uuid(50), uuid(51), uuid(52), uuid(53)];
const THINGS: Readonly<Record<string, string>> = { consent: CONSENT, voice: VOICE, referral: REFERRAL, ground: GROUND };
const SCOPE = ["referral", "visit", "follow-up", "employment"];
const definitions: readonly Definition[] = Object.values(catalogue);
const TAKING = definitions.filter(takesRights);
let employment = "";

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ["Date"] });
	clock("2026-04-01T09:00");
	await freshHub([
		{ id: "desk", kind: "welfare-office" },
		{ id: "npo", kind: "npo" },
		{ id: "center", kind: "support-center" },
	]);
	await posted("desk", "case.opened");
	await posted("desk", "consent.granted", { consent: CONSENT, agencies: ["npo"], scope: SCOPE });
	await posted("desk", "ground.stated", { ground: GROUND, agencies: ["npo"], scope: ["visit"] });
	await posted("desk", "voice.appointed", { voice: VOICE, agency: "npo" });
	await posted("desk", "referral.requested", { referral: REFERRAL, to: "npo" });
	employment = await posted("desk", "employment.started");
});
afterEach(() => vi.useRealTimers());

const typesSeen = async (agency: string, token: string): Promise<readonly string[]> =>
	(JSON.parse((await timeline(agency, token)).body) as { events: { type: string }[] }).events.map(({ type }) => type);

describe("what takes rights away is in force with its 202, before it is recorded", () => {
	it("a voice that was ended notes nothing for the family any more", async () => {
		expect((await post("desk", "voice.ended", { voice: VOICE })).statusCode).toBe(202);
		const subject = tokenFor("npo", "desk");
		const noted = await post("npo", "consent.granted", { consent: uuid(60), agencies: ["center"], scope: SCOPE }, { subject });
		expect(refusal(noted)).toEqual([403, "not-allowed-to-post"]);
	});

	it.each(TAKING)("$type is in the case", async ({ type, family: { subject }, fields }) => {
		const data = {
			...(subject ? { [subject.field]: THINGS[subject.field] ?? uuid(54) } : {}),
			...("agencies" in fields ? { agencies: ["npo"], scope: ["visit"] } : {}),
			...("event" in fields ? { event: employment } : {}),
		};
		expect((await post("desk", type as EventType, data)).statusCode).toBe(202);
		expect(await typesSeen("desk", CASE)).toContain(type);
	});

	it("what takes nothing away waits for its turn", async () => {
		expect((await post("desk", "employment.started", exampleEvent("employment.started").data)).statusCode).toBe(202);
		expect((await typesSeen("desk", CASE)).filter((type) => type === "employment.started")).toHaveLength(1);
	});
});
