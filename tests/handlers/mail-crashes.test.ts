import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { agencyNamed } from "../ids.ts";
import { consented, opened, referred } from "../rules/case-book.ts";
import { freshHub, openCases, useStores } from "../stores/hub-in-process.ts";

useStores();

const CENTER = agencyNamed("center");
const RECIPIENTS = Array.from({ length: 12 }, (_, index) => `staff-${index}@center.example`);

/** How a run dies: at its nth call of AWS, before the call took effect or after it. */
type Crash = { readonly at: number; readonly isAfter: boolean };

let crash: Crash | undefined;
let calls = 0;
/** What SES took, and so tells by its events. */
let taken: { readonly day: string; readonly recipient: string }[] = [];
let day = "";

class CrashError extends Error {
	override name = "CrashError";
}

/** A call of AWS by a run that may die at it; a run that is dead makes no call. */
const called = async <T>(effect: () => Promise<T>): Promise<T> => {
	const nth = ++calls;
	if (crash && (nth > crash.at || (nth === crash.at && !crash.isAfter))) throw new CrashError("the run is dead");
	const answer = await effect();
	if (crash && nth === crash.at) throw new CrashError("the run is dead");
	return answer;
};

beforeEach(async () => {
	[crash, calls, taken] = [undefined, 0, []];
	const channels = { digest: { recipients: RECIPIENTS, at: "08:30" } };
	await freshHub([
		{ id: "desk", kind: "welfare-office" },
		{ id: "center", kind: "support-center", channels },
	]);
	const { recordAll } = await import("../../functions/recording/record.ts");
	const facts = [opened(), consented({ agencies: ["center"] }), referred("center")];
	await openCases(facts);
	await recordAll(facts);
	const { documents } = await import("../../functions/stores/dynamo/table.ts");
	documents.middlewareStack.add((next) => (args) => called(() => next(args)), { step: "initialize" });
	mockClient(SESClient)
		.on(SendRawEmailCommand)
		.callsFake(({ Destinations: [recipient] }) =>
			called(async () => {
				taken.push({ day, recipient });
				return { MessageId: "1" };
			}),
		);
	vi.useFakeTimers({ toFake: ["Date"] });
});

afterEach(() => void vi.useRealTimers());

/** Runs the digest of a day. @returns whether it is done */
const isDone = async (): Promise<boolean> => {
	const { sendDigest } = await import("../../functions/digest/send-digest.ts");
	const { UnsettledMailError } = await import("../../functions/stores/send/mail-once.ts");
	try {
		await sendDigest({ agency: CENTER, day });
		return true;
	} catch (error) {
		if (error instanceof CrashError || error instanceof UnsettledMailError) return false;
		throw error;
	}
};

/** A day on which there is something to say, and the events of SES are told. */
const playDay = async (nth: number, crashing: Crash | undefined): Promise<readonly string[]> => {
	const { setLastDigest } = await import("../../functions/stores/agency/digests.ts");
	const { settle } = await import("../../functions/settle-mails/settle.ts");
	day = new Date(Date.UTC(2027, 0, 1 + nth)).toISOString().slice(0, 10);
	crash = undefined;
	await setLastDigest(CENTER, { day: new Date(Date.UTC(2027, 0, nth)).toISOString().slice(0, 10), upTo: 99, lines: [] });
	[crash, calls] = [crashing, 0];
	await isDone();
	crash = undefined;
	for (const { recipient } of taken.filter((one) => one.day === day))
		await settle({ agency: CENTER, occasion: `digest-${day}`, recipient, outcome: "sent" });
	vi.setSystemTime(Date.now() + 11 * 60_000);
	while (!(await isDone()));
	return taken.filter((one) => one.day === day).map(({ recipient }) => recipient);
};

it("each mail of a digest is sent once, wherever its run dies: none is missing, none comes twice", async () => {
	await playDay(0, undefined);
	const last = calls;
	expect(2 * last).toBeGreaterThanOrEqual(100);
	const crashes = Array.from({ length: last }, (_, at) => [false, true].map((isAfter) => ({ at: at + 1, isAfter }))).flat();
	for (const [nth, one] of crashes.entries())
		expect([one, (await playDay(nth + 1, one)).toSorted()]).toEqual([one, RECIPIENTS.toSorted()]);
});
