import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { affectsAccess } from "../../functions/rules/case/definition.ts";
import { fold } from "../../functions/rules/case/fold.ts";
import { digestOf } from "../../functions/rules/digest/digest.ts";
import { mailOf } from "../../functions/rules/digest/digest-mail.ts";
import { type AgencyView, agencyViewOf, type SeenEvent } from "../../functions/rules/disclosure/agency-view.ts";
import { decideRecipients } from "../../functions/rules/disclosure/recipients.ts";
import { timelinePageOf } from "../../functions/rules/disclosure/timeline-page.ts";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import { agencyKinds } from "../../schemas/codes/agency-kinds.ts";
import type { Fact } from "../../schemas/fact.ts";
import type { AgencyGroup } from "../../schemas/field.ts";
import type { HubId } from "../../schemas/ids.ts";
import { agencyNamed } from "../ids.ts";
import { type Case, caseOf, DESK, mayShare, OTHERS } from "./cases.ts";
import { type FullView, join } from "./join.ts";

const CASES = Array.from({ length: 1_000 }, (_, number) => caseOf(number));
const A_SLOT = CASES.flatMap(({ slots }) => slots)[0] ?? "";
const HUB_KEY = Buffer.alloc(32, 11);

const KINDS: Readonly<Record<string, AgencyGroup>> = {
	[DESK]: agencyKinds["welfare-office"].group,
	"mothers-hello-work": agencyKinds["mothers-hello-work"].group,
	"support-center": agencyKinds["support-center"].group,
	"living-support": agencyKinds["living-support-facility"].group,
	"npo-hidamari": agencyKinds.npo.group,
	"housing-desk": agencyKinds["public-housing"].group,
	"nursery-desk": agencyKinds.nursery.group,
	"legal-aid": agencyKinds.lawyer.group,
};

/** The same name, the same random-looking id: so that a chance likeness of short codes is there in every run or in none. */
const idOf = <Id extends HubId>(name: string): Id =>
	createHash("sha256")
		.update(name)
		.digest("hex")
		.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5") as Id;

const factsOf = ({ number, steps }: Case): Fact[] =>
	steps.map(({ on, at, by, type, data }, step) => ({
		case: idOf(`case ${number}`),
		id: idOf(`fact ${number} ${step}`),
		type,
		time: new Date(`${on}T${at}+09:00`).toISOString(),
		acceptedAt: new Date(`${on}T${at}+09:00`).toISOString(),
		by: agencyNamed(by),
		data: Object.fromEntries(
			Object.entries(data).map(([name, value]) => {
				const isRef = typeof value === "object" && value !== null && "ref" in value;
				return [name, isRef ? idOf(`${number} ${String(value.ref)}`) : value];
			}),
		),
	}));

const showAll = (agencyView: AgencyView, agency: string, facts: readonly Fact[]) => {
	const circle = {
		isContracted: () => false,
		accessFacts: facts.filter(affectsAccess),
		orders: [],
		groupOf: (one: string) => KINDS[one],
		now: "2026-04-01T00:00:00.000Z",
	};
	return facts.flatMap((fact) => {
		const fields =
			fact.by === agency
				? Object.keys(fact.data)
				: decideRecipients(fact, circle).told.find((one) => one.agency === agency)?.fields;
		return fields ? [{ fact, event: agencyView.eventOf(fact, fields) }] : [];
	});
};

/** Everything an agency gets of all the cases: timelines, inbox, webhooks and a digest of it all. */
const fullView = (agency: string): FullView => {
	const agencyView = agencyViewOf(HUB_KEY, agencyNamed(agency));
	const texts: string[] = [];
	const news: SeenEvent[] = [];
	for (const one of CASES) {
		const facts = factsOf(one);
		const seen = showAll(agencyView, agency, facts);
		if (seen.length === 0) continue;
		texts.push(
			JSON.stringify(
				timelinePageOf(fold(facts), seen, agencyView, {
					limit: 200,
					after: undefined,
					isNear: () => true,
					ownerOf: ({ next }) => next,
					reader: agencyNamed(agency),
				}),
			),
		);
		news.push(...seen.filter(({ fact }) => fact.by !== agency).map(({ event }) => event));
	}
	const mail = mailOf(
		digestOf({
			reviews: [],
			purges: [],
			overduePurges: [],
			agency: agencyNamed(agency),
			today: "2026-04-01",
			open: [],
			news,
		}),
		"港見市の機関",
		"2026-04-01",
	);
	const inbox = news.map((event, index) => JSON.stringify({ sequence: index + 1, event }));
	const webhooks = news.map((event) => JSON.stringify({ "webhook-id": event.id, body: event }));
	return { agency, texts: [...texts, ...inbox, ...webhooks, mail.subject, mail.text, mail.html] };
};

let views: readonly FullView[];
beforeAll(() => {
	views = [DESK, ...OTHERS].map(fullView);
});

const CODE = /^[0-9A-Z]{3}-[0-9A-Z]{4}$/;

describe("two agencies that put all they have of 1,000 cases side by side", () => {
	it("have been told of every type there is", () => {
		const told = new Set(CASES.flatMap(({ steps }) => steps.map(({ type }) => type)));
		expect([...told].sort()).toEqual(Object.keys(catalogue).sort());
		const seen = views.flatMap(({ texts }) => texts).join("\n");
		// Who is told of protection follows from the orders, and there are none here.
		const types = Object.values(catalogue).flatMap(({ type, ...rest }) => ("offBus" in rest ? [] : [type]));
		expect(types.filter((type) => !seen.includes(`"${type}"`))).toEqual([]);
	});

	it("have much to compare", () => {
		for (const { texts } of views) expect(texts.length).toBeGreaterThan(400);
	});

	it("find the slots of visits both attend and the codes of referrals between them, and nothing else", () => {
		for (const { between, keys } of join(views)) {
			const { codes, slots } = mayShare(CASES, "now", ...between);
			expect(
				keys.filter((key) => !CODE.test(key)),
				between.join(),
			).toEqual(slots);
			expect(
				keys.filter((key) => CODE.test(key)),
				between.join(),
			).toHaveLength(codes);
		}
	});
});

describe("the comparison finds what is planted", () => {
	const plant = (a: string, b: string) => {
		const extra: Readonly<Record<string, string>> = { "housing-desk": a, "legal-aid": b };
		const two = views.filter(({ agency }) => agency in extra);
		return join(two.map(({ agency, texts }) => ({ agency, texts: [...texts, extra[agency] ?? ""] })))[0]?.keys;
	};

	const fact = factsOf(caseOf(0))[0] as Fact;
	const id = fact.id;
	const raw = JSON.stringify(fact);

	it.each([
		["the hub's own id of a case", `{"case":"${id}"}`, `see ${id.toUpperCase()}`],
		["a time to the second", "2026-04-01T10:11:12+09:00", '{"time":"2026-04-01T01:11:12.000Z"}'],
		["a time as seconds", '{"at":1775005872}', "1775005872"],
		["a short code", "K7M-3QX4", "<td>K7M-3QX4</td>"],
		["the whole fact", raw, raw],
		["a signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="],
		["a hash of an id", createHash("sha256").update(id).digest("hex"), createHash("sha256").update(id).digest("hex")],
		[
			"a hash of an id in another alphabet",
			createHash("md5").update(id).digest("base64url"),
			createHash("md5").update(id).digest("base64url"),
		],
		["a slot of a visit that one of them does not attend", A_SLOT, A_SLOT],
	])("%s", (_, a, b) => expect(plant(a, b)).not.toEqual([]));

	it("but not what says nothing: the same day, code, agency or type", () => {
		const common =
			'{"time":"2026-04-01T00:00:00+09:00","type":"accompanied-visit.completed","to":"mothers-hello-work","on":"2026-04-01"}';
		expect(plant(common, common)).toEqual([]);
	});
});
