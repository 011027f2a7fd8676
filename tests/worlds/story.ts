import type { Fact } from "../../schemas/fact.ts";
import { order, postAgain, postEvent, WrongAnswerError } from "./act.ts";
import type { CallFault } from "./aws-in-memory.ts";
import {
	everybodyHasTheirs,
	holderSeesChanges,
	ledgerIsTrue,
	nobodySeesMore,
	openItemsHaveOwners,
	pinnedAreTold,
	receiptsSayWhy,
} from "./invariants.ts";
import { call, leaveOnTheWay, settle, tickRegistryClock, twice } from "./play.ts";
import { lookAround } from "./sights.ts";
import type { Post, Step, Story } from "./steps.ts";
import { changed, PARTS, type Part, READERS } from "./town.ts";
import { judgeNow, newWorld, partOf, pass, register, tokenOf, type World } from "./world.ts";

/** What was seen to happen, for the summary: how often each kind of step had an effect. */
export type Tally = Map<string, number>;

const count = (tally: Tally, what: string): void => void tally.set(what, (tally.get(what) ?? 0) + 1);

/** Checks what holds at every moment, and, when nothing is on its way, what holds then. */
const check = async (world: World, isAll = world.onTheWay.length === 0): Promise<void> => {
	const look = await lookAround(world);
	nobodySeesMore(look);
	await ledgerIsTrue(look);
	if (!isAll) return;
	everybodyHasTheirs(look);
	holderSeesChanges(look);
	await receiptsSayWhy(look);
	await pinnedAreTold(look);
	await openItemsHaveOwners(look);
};

/** Nobody who may not hear of a case changes it: what it says is refused. */
const requireStanding = (by: Part, was: Awaited<ReturnType<typeof judgeNow>>, fact: Fact): void => {
	const isOpening = was.holder === undefined;
	if (!isOpening && !was.mayHear(fact.by))
		throw new WrongAnswerError(`${fact.type} is accepted of ${by}, which may not hear of the case`);
};

const doPost = async (world: World, step: Post, fault: CallFault | undefined, tally: Tally): Promise<void> => {
	const was = await judgeNow(world);
	const { fact, answer } = await postEvent(world, step, fault);
	count(tally, `${fact.type} ${answer.statusCode === 202 ? "accepted" : "refused"}`);
	if (answer.statusCode === 202) requireStanding(partOf(fact.by), was, fact);
};

const doRegistry = async (world: World, { whom, change }: Step & { readonly does: "registry" }): Promise<void> => {
	const part = PARTS[whom] ?? "npo";
	const profile = world.profiles.get(part);
	if (!profile) return;
	world.log.push(`${new Date().toISOString()} registry: ${part} ${change}`);
	world.profiles.set(part, changed(profile, change, new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10)));
	await register(world, [part]);
};

/** An agency acknowledges something that its inbox shows it. */
const doAcknowledge = async (
	world: World,
	{ by, pick }: Step & { readonly does: "acknowledge" },
	fault: CallFault | undefined,
): Promise<void> => {
	const part = READERS[by] ?? "npo";
	const { body } = await call(world, part, "read-inbox", { queryStringParameters: { limit: "200" } });
	const { entries = [] } = JSON.parse(body) as { entries?: { event?: { id: string } }[] };
	const shown = entries.flatMap(({ event }) => event ?? []);
	const one = shown[pick % Math.max(shown.length, 1)];
	if (!one) return;
	const pathParameters = { token: tokenOf(world, part, world.case), id: one.id };
	const { statusCode } = await call(world, part, "acknowledge", { pathParameters }, fault);
	if (statusCode !== 204 && !fault) throw new WrongAnswerError(`${part} acknowledges what it is shown: ${statusCode}`);
};

const act = async (world: World, step: Step, tally: Tally): Promise<void> => {
	switch (step.does) {
		case "post":
			return doPost(world, step, step.fault, tally);
		case "post-again":
			return postAgain(world, step.pick, step.fault);
		case "order": {
			const { answer } = await order(world, { ...step, order: step.order }, step.fault);
			return count(tally, `protection ${step.order} ${answer.statusCode === 200 ? "accepted" : "refused"}`);
		}
		case "registry":
			count(tally, `registry ${step.change}`);
			return doRegistry(world, step);
		default:
			return doAcknowledge(world, step, step.fault);
	}
};

/** Has the messages of a step travel. The fault that struck the request does not strike what follows. */
const travel = async (world: World, step: Step): Promise<void> => {
	world.log.push(
		`${new Date().toISOString()} messages: ${step.travel}${step.fault ? ` (${step.fault.how} ${step.fault.call})` : ""}`,
	);
	// The clock ticks twice an hour.
	if (step.does === "registry" || step.pause > 3_600_000) await tickRegistryClock();
	if (step.travel === "later") return leaveOnTheWay(world);
	if (step.travel === "twice") twice(world);
	const { fault } = step;
	await settle(world, fault && { ...fault, call: fault.call + 5 }, step.travel === "reversed" ? "reversed" : "as-sent");
};

const BEGIN: Readonly<Record<Story["begins"], readonly Partial<Post>[]>> = {
	usual: [
		{ family: "case", pick: 1 },
		{ family: "consent", pick: 1 },
	],
	fled: [
		{ family: "case", pick: 1, basis: "dv-not-divorced" },
		{ family: "consent", pick: 1 },
	],
	bare: [{ family: "case", pick: 1 }],
};

const usual: Post = {
	does: "post",
	family: "case",
	thing: 0,
	pick: 0,
	isWild: true,
	by: 0,
	whom: 63,
	scope: 15,
	days: 0,
	shift: 0,
};

const play = async (world: World, story: Story, tally: Tally): Promise<void> => {
	for (const one of BEGIN[story.begins]) {
		pass(1);
		await doPost(world, { ...usual, ...one }, undefined, tally);
	}
	await settle(world);
	for (const step of story.steps) {
		pass(step.pause);
		await act(world, step, tally);
		await travel(world, step);
		await check(world);
	}
	await settle(world);
	await tickRegistryClock();
	await settle(world);
	await check(world, true);
};

/**
 * Plays a story in a new world, and checks every promise after every step.
 * @throws BrokenPromiseError, WrongAnswerError, StuckMessageError, with what happened as a cause
 */
export const playStory = async (story: Story, number: number, tally: Tally): Promise<void> => {
	const world = await newWorld(number);
	try {
		await play(world, story, tally);
	} catch (error) {
		if (error instanceof Error) error.message += `\n\t${world.log.join("\n\t")}`;
		throw error;
	}
};
