import { randomUUID } from "node:crypto";
import type { InboxEntry } from "../../../schemas/client/hub-client.ts";
import { check, NotChecked, section } from "../check.ts";
import {
	type Answer,
	entryOf,
	eventOf,
	eventually,
	type Hub,
	must,
	mustBe,
	read,
	recipientOf,
	recorded,
	referralTo,
	type Told,
	tell,
	tellReferral,
} from "./hub.ts";

const CONSENT = "個人情報保護法 69条; Tsunagi, consent";

const withdraw = async (hub: Hub, { subject, consent }: Told): Promise<void> =>
	tell(hub, eventOf(hub.sender, "consent.withdrawn", subject, { consent }));

const isStopOf = (entry: InboxEntry, subject: string): boolean =>
	"event" in entry && entry.event.type === "consent.withdrawn" && entry.event.subject === subject;

/** A 404 of the hub's for something that nobody ever had. */
const unknownCase = (hub: Hub): Promise<Answer> => read(recipientOf(hub), `/v1/cases/${randomUUID()}/timeline`);

/** Headers that say nothing of the answer but when and where it was given. */
const PASSING = [
	"date",
	"apigw-requestid",
	"x-amz-cf-id",
	"x-amz-request-id",
	"x-amzn-requestid",
	"x-amzn-trace-id",
	"x-request-id",
	"ratelimit",
	"ratelimit-policy",
	"ratelimit-remaining",
	"ratelimit-reset",
];

/** An answer as bytes that may be compared. */
export const bare = ({ status, headers, text }: Answer): string =>
	JSON.stringify([status, [...headers].filter(([name]) => !PASSING.includes(name)), text]);

const setProtection = async ({ sender }: Hub, token: string, order: object): Promise<void> => {
	const headers = { "content-type": "application/json" };
	const init = { method: "POST", headers, body: JSON.stringify(order) };
	mustBe(await sender.client.request(`/v1/cases/${token}/protection`, init), 200);
};

/** What stops: consent that is withdrawn, and a case that is protected. */
export const consent = section<Hub>(
	["Consent and protection", "同意と保護"],
	[
		check(
			{
				id: "hub.consent.withheld",
				source: CONSENT,
				title: ["withdrawn consent withholds what was told", "撤回後は伝達済みの内容も見せない"],
				requires: [
					"Once the withdrawal is recorded the entry keeps its number and reads withheld.",
					"撤回が記録されると、受信箱の項目は連番を残して withheld となる。",
				],
			},
			async (hub) => {
				const told = await tellReferral(hub);
				const { sequence } = await entryOf(hub, told);
				await withdraw(hub, told);
				const entry = (await recipientOf(hub).client.inbox(sequence - 1, 1)).find((one) => one.sequence === sequence);
				must(
					entry !== undefined && "withheld" in entry && !("event" in entry),
					"the entry still shows",
					"項目がまだ見えています",
				);
			},
		),
		check(
			{
				id: "hub.consent.stop",
				source: CONSENT,
				title: ["the recipient is told to stop", "受取機関に停止が伝わる"],
				requires: [
					"The recipient finds consent.withdrawn under its own token of the case, and acknowledges that it purged.",
					"受取機関は自分の番号で consent.withdrawn を受け取り、消去したことを知らせる。",
				],
			},
			async (hub) => {
				const told = await tellReferral(hub);
				const { subject } = (await entryOf(hub, told)).event;
				await withdraw(hub, told);
				const { client } = recipientOf(hub);
				const stop = await eventually(
					hub.secondsToRecord,
					async () => (await client.inbox()).find((one) => isStopOf(one, subject)),
					"no notice to stop came",
					"停止の通知が届きません",
				);
				if (!("event" in stop)) return;
				const path = { token: subject, id: stop.event.id };
				const { response } = await client.api.POST("/v1/cases/{token}/events/{id}/acknowledgement", { params: { path } });
				mustBe(response, 204);
			},
		),
		check(
			{
				id: "hub.consent.nothing-after",
				source: CONSENT,
				title: ["nothing is told after the withdrawal", "撤回後は新たに伝えない"],
				requires: [
					"A referral after the withdrawal is told to nobody; its receipt says so.",
					"撤回後のつなぎは伝えず、受付票に示す。",
				],
			},
			async (hub) => {
				const told = await tellReferral(hub);
				await withdraw(hub, told);
				const after = referralTo(hub, told.subject);
				await tell(hub, after);
				const receipt = await recorded(hub, after.id);
				must(receipt.told.length === 0, "somebody was told", "伝達された機関があります");
				must(
					receipt.withheld.some(({ agency }) => agency === hub.recipientAgency),
					"the receipt does not say so",
					"受付票に示されていません",
				);
			},
		),
		check(
			{
				id: "hub.protection.hides",
				source: "Tsunagi, protection (T3-2)",
				title: ["a protected case exists for the pinned alone", "保護中のケースは指定機関以外には存在しない"],
				requires: [
					"From the answer on, an agency that is not pinned gets what an unknown case gets, byte for byte; lifted, it is there again.",
					"設定の応答以後、指定のない機関には存在しないケースと1バイトも違わない応答を返し、解除後は元に戻る。",
				],
			},
			async (hub) => {
				if (!hub.mayProtect) throw new NotChecked("not allowed (--protection)", "許可されていません(--protection)");
				const told = await tellReferral(hub);
				const { subject } = (await entryOf(hub, told)).event;
				const reviewBy = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
				await setProtection(hub, told.subject, { does: "set", basis: "support-measure", pinned: [], reviewBy });
				const seen = await read(recipientOf(hub), `/v1/cases/${subject}/timeline`);
				await setProtection(hub, told.subject, { does: "lift", reason: "danger-over" });
				must(
					bare(seen) === bare(await unknownCase(hub)),
					"the answer differs from that of an unknown case",
					"存在しないケースへの応答と異なります",
				);
				mustBe(await read(recipientOf(hub), `/v1/cases/${subject}/timeline`), 200);
			},
		),
	],
);
