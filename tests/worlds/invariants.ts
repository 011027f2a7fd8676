import { deskOf } from "../../functions/stores/agency/protection-reviews.ts";
import { allToldOf } from "../../functions/stores/case/ledger.ts";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import type { Definition } from "../../schemas/event.ts";
import type { Fact } from "../../schemas/fact.ts";
import type { AgencyId } from "../../schemas/ids.ts";
import { scopeOf } from "./oracle/facts.ts";
import type { Known, Verdict } from "./oracle/judge.ts";
import { call } from "./play.ts";
import { allShown, broken, type Event, type Item, type Look, type Sight } from "./sights.ts";
import type { Part } from "./town.ts";
import { agencyIn, hubIdOf, partOf, tokenOf } from "./world.ts";

const said = (fact: Fact, part: Part): string => `${fact.type} of ${partOf(fact.by)} (${fact.id.slice(0, 4)}) and ${part}`;

type Told = { readonly fields: readonly string[]; readonly isPlaceHidden: boolean };
const isTold = (verdict: Verdict): verdict is Told => verdict !== undefined && "fields" in verdict;

/** A notice of protection is made when it is handed over: it is for those who are pinned, or were until it. */
const isNotice = ({ type }: Event): boolean => type === "protection.changed";

/** What was told within so many milliseconds of the acceptance of what ends it may be asked back too. */
const WHILE_RECORDING = 31_000;

const SEES_NO_MORE = "nobody sees what no entitled word covers now";

const requireWithin = (event: Event, verdict: Told, what: string): void => {
	const more = Object.keys(event.data).filter((name) => !verdict.fields.includes(name));
	if (more.length > 0) broken(SEES_NO_MORE, `${what} with ${more.join(", ")}`);
	if (verdict.isPlaceHidden && event.source !== "/withheld") broken(SEES_NO_MORE, `${what} with its sender`);
};

const requireCovered = ({ judged }: Look, { agency, part }: Sight, fact: Fact, event: Event): void => {
	if (fact.by === agency) {
		if (!judged.mayHear(agency)) broken(SEES_NO_MORE, `own ${said(fact, part)}`);
		return;
	}
	const strict = judged.verdict(fact, agency);
	const verdict = isTold(strict) ? strict : judged.verdict(fact, agency, WHILE_RECORDING);
	if (isTold(verdict)) requireWithin(event, verdict, said(fact, part));
	else broken(SEES_NO_MORE, `${said(fact, part)}: ${JSON.stringify(verdict ?? "not concerned")}`);
};

/** (a) Nobody sees what no entitled word covers now. */
export const nobodySeesMore = (look: Look): void => {
	for (const { sight, id, event } of allShown(look).filter((one) => !isNotice(one.event))) {
		const fact = look.known.facts.find((one) => one.id === id);
		requireCovered(look, sight, fact ?? broken(SEES_NO_MORE, `${event.type} that was not accepted and ${sight.part}`), event);
	}
};

/** Notices to stop are handed over by inboxes alone: who gets one may read the timeline no more. */
const isStopNotice = ({ ledger }: Known, fact: Fact, agency: AgencyId): boolean =>
	ledger.some((one) => one.fact === fact.id && one.agency === agency && one.ground === "stop-notice");

/** (b) Everybody who is owed something has it. */
export const everybodyHasTheirs = ({ known, sights, judged }: Look): void => {
	const promise = "everybody who is owed something has it";
	for (const [fact, sight] of known.facts.flatMap((one) => sights.map((other) => [one, other] as const))) {
		const verdict = judged.verdict(fact, sight.agency);
		if (!isTold(verdict)) continue;
		const event = sight.inbox.get(fact.id) ?? broken(promise, said(fact, sight.part));
		const missing = verdict.fields.filter((name) => !(name in event.data));
		if (missing.length > 0) broken(promise, `${said(fact, sight.part)} without ${missing.join(", ")}`);
		const isRead = sight.timeline.has(fact.id) || !judged.mayHear(sight.agency) || isStopNotice(known, fact, sight.agency);
		if (!isRead) broken(promise, `${said(fact, sight.part)}, in the timeline`);
	}
};

type Receipt = {
	readonly recorded: boolean;
	readonly told?: readonly { agency: string }[];
	readonly withheld?: readonly { agency: string; reason: string }[];
};

const requireReason = ({ told = [], withheld = [] }: Receipt, verdict: Verdict, agency: AgencyId, what: string): void => {
	const promise = "a reason stands on the sender's receipt";
	const { reason } = withheld.find((one) => one.agency === agency) ?? {};
	if (isTold(verdict)) {
		const isOnIt = reason === undefined && told.some((one) => one.agency === agency);
		if (!isOnIt) broken(promise, `${what} is told, and not on it`);
	} else if (verdict && !verdict.withheld.includes(reason ?? ""))
		broken(promise, `${what}: ${reason} for ${verdict.withheld.join(", ")}`);
};

const requireReceipt = async ({ world, judged }: Look, fact: Fact): Promise<void> => {
	const sender = partOf(fact.by);
	const answer = await call(world, sender, "read-receipt", { pathParameters: { id: tokenOf(world, sender, fact.id) } });
	if (answer.statusCode !== 200) {
		if (judged.mayHear(fact.by)) broken("a sender reads its receipts", said(fact, sender));
		return;
	}
	const receipt = JSON.parse(answer.body) as Receipt;
	if (!receipt.recorded) broken("what is accepted is recorded", said(fact, sender));
	for (const part of world.profiles.keys()) {
		const agency = agencyIn(world, part);
		requireReason(receipt, judged.verdict(fact, agency), agency, said(fact, part));
	}
};

/** (b) … or a reason stands on the sender's receipt. */
export const receiptsSayWhy = async (look: Look): Promise<void> => {
	for (const fact of look.known.facts) await requireReceipt(look, fact);
};

const PINNED = "those who are pinned are told of protection";

const requireOrders = async ({ world, known, judged }: Look, { part, agency, inbox }: Sight): Promise<void> => {
	const last = known.orders.at(-1);
	const answer = await call(world, part, "read-protection", { pathParameters: { token: tokenOf(world, part, world.case) } });
	if (answer.statusCode !== 200) broken(PINNED, `${part} reads its orders: ${answer.statusCode}`);
	const { pinned, orders } = JSON.parse(answer.body) as { pinned: string[]; orders: object[] };
	const isSame = [...(judged.protection?.pinned ?? [])].sort().join() === pinned.join() && orders.length === known.orders.length;
	if (!isSame) broken(PINNED, `${part} reads others`);
	const isTheirs = last === undefined || last.by === agency || judged.holder === undefined;
	if (!isTheirs && !inbox.has(last.id)) broken(PINNED, `${part} of the last order`);
};

/** (b) Those who are pinned are told of every order, and can read them. */
export const pinnedAreTold = async (look: Look): Promise<void> => {
	const { protection } = look.judged;
	const pinned = look.sights.filter(({ agency }) => protection?.pinned.has(agency) && look.known.standing(agency));
	for (const sight of pinned) await requireOrders(look, sight);
};

/** (c) The holder sees every change of who may know, but what was entered in error and what its contract does not cover. */
export const holderSeesChanges = ({ known, sights, judged }: Look): void => {
	const promise = "the holder sees every change of who may know";
	const { holder } = judged;
	if (holder === undefined || !judged.mayHear(holder)) return;
	const sight = sights.find(({ agency }) => agency === holder);
	const isItsWork = (fact: Fact): boolean => known.standing(holder)?.worksIn(scopeOf(fact)) ?? false;
	for (const fact of known.facts.filter((one) => one.by !== holder && judged.isChange(one) && isItsWork(one))) {
		const verdict = judged.verdict(fact, holder);
		const isRecalled = verdict && "withheld" in verdict && verdict.withheld.includes("entered-in-error");
		if (!isRecalled && !sight?.inbox.has(fact.id)) broken(promise, said(fact, partOf(holder)));
	}
};

/** (d) The ledger says what was handed over: who read which fields of which fact. Read after the sights: reading is handing over. */
export const ledgerIsTrue = async (look: Look): Promise<void> => {
	const promise = "the ledger says what was handed over";
	const ledger = await allToldOf(look.world.case);
	for (const { sight, id, event } of allShown(look)) {
		const { agency, part } = sight;
		const records = ledger.filter((one) => one.fact === id && one.agency === agency);
		const isOwn = event.source === `/agencies/${agency}`;
		const more = Object.keys(event.data).filter((name) => !records.some(({ fields }) => fields.includes(name)));
		if (!isOwn && more.length > 0) broken(promise, `${event.type} and ${part}: ${more.join(", ")}`);
	}
	if (ledger.some(({ agency }) => partOf(agency) === "employers")) broken(promise, "an employers' association is told");
};

const definitions: readonly Definition[] = Object.values(catalogue);

/** Whether one of these roles can move a thing on from its state. */
const canMove = (item: Item, roles: readonly string[]): boolean =>
	definitions
		.filter(({ family, move }) => family.name === item.family && move?.from.includes(item.state))
		.some(({ move }) => move?.by.some((role) => roles.includes(role)));

const isOpenItem = ({ family, state }: Item): boolean =>
	definitions.find((one) => one.family.name === family)?.family.states[state]?.next !== undefined;

const requireOwner = async ({ world, judged }: Look, { part }: Sight, item: Item): Promise<void> => {
	const promise = "an open item has an owner that can hear and act";
	const id = hubIdOf(world, part, item.id);
	const owner = item.next ?? broken(promise, `${item.family} ${item.state} is nobody's`);
	const roles = Object.entries(judged.rolesOf(id)).flatMap(([role, agency]) => (agency === owner ? [role] : []));
	const what = `${item.family} ${item.state} of ${partOf(owner)}`;
	if (!judged.mayHear(owner)) broken(promise, `${what}, which does not hear of the case`);
	if (!canMove(item, owner === judged.holder ? [...roles, "holder"] : roles)) broken(promise, `${what}, which cannot act`);
	if (!(await deskOf(owner)).open.some(({ subject }) => subject === id)) broken(promise, `${what} is not on its desk`);
};

/** (e) No open item without an agency that can hear of it and act, as far as its holder can. The holder sees whose it is. */
export const openItemsHaveOwners = async (look: Look): Promise<void> => {
	const { sights, judged } = look;
	const { holder } = judged;
	if (holder === undefined || !judged.mayHear(holder)) return;
	for (const sight of sights) {
		const open = sight.standing.filter((item) => isOpenItem(item) && (item.next !== undefined || sight.agency === holder));
		// Of a protected case the holder is told whose turn it is where it has a part in it.
		for (const item of open.filter(({ next }) => next !== undefined || !judged.protection)) await requireOwner(look, sight, item);
	}
};
