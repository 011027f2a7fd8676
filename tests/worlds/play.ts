import { handler as accompaniedVisit } from "../../functions/accompanied-visit/handler.ts";
import { handler as acknowledge } from "../../functions/acknowledge/handler.ts";
import { handler as caseFamily } from "../../functions/case/handler.ts";
import { handler as followUp } from "../../functions/follow-up/handler.ts";
import { handler as intake } from "../../functions/intake/handler.ts";
import { handler as protect } from "../../functions/protect/handler.ts";
import { handler as readInbox } from "../../functions/read-inbox/handler.ts";
import { handler as readProtection } from "../../functions/read-protection/handler.ts";
import { handler as readReceipt } from "../../functions/read-receipt/handler.ts";
import { handler as readTimeline } from "../../functions/read-timeline/handler.ts";
import { handler as reconsider } from "../../functions/reconsider/handler.ts";
import { handler as referral } from "../../functions/referral/handler.ts";
import { handler as registryClock } from "../../functions/registry-clock/handler.ts";
import { aws, type CallFault, invoke } from "./aws-in-memory.ts";
import type { Part } from "./town.ts";
import { agencyIn, type Message, type World } from "./world.ts";

type Handle = (event: object, context: object) => Promise<unknown>;

/** What an API route answers. */
export type Answer = { readonly statusCode: number; readonly body: string };

const ROUTES = {
	intake,
	protect,
	acknowledge,
	"read-inbox": readInbox,
	"read-protection": readProtection,
	"read-receipt": readReceipt,
	"read-timeline": readTimeline,
};

/** Calls a route of the API as an agency. */
export const call = async (
	world: World,
	part: Part,
	route: keyof typeof ROUTES,
	more: object = {},
	fault?: CallFault,
): Promise<Answer> => {
	const client = `client-${agencyIn(world, part)}`;
	const request = { headers: {}, requestContext: { authorizer: { jwt: { claims: { client_id: client } } } }, ...more };
	return invoke(fault, () => (ROUTES[route] as unknown as Handle)(request, {})) as Promise<Answer>;
};

/** Functions by what their messages are named: the family of an event, or a queue. */
const CONSUMERS: Readonly<Record<string, unknown>> = {
	case: caseFamily,
	employment: caseFamily,
	consent: caseFamily,
	ground: caseFamily,
	voice: caseFamily,
	referral,
	"accompanied-visit": accompaniedVisit,
	"follow-up": followUp,
	reconsider,
};

/** Puts what functions sent since on its way; webhooks are not part of these worlds. */
const collect = (world: World): void => {
	const events = aws.bus.splice(0).map(({ type, detail }): Message => {
		const body = JSON.stringify({ "detail-type": type, detail: JSON.parse(detail) });
		return { to: type.split(".")[0] ?? "", body };
	});
	const messages = aws.messages.splice(0).map(({ queue, body }): Message => ({ to: queue, body }));
	world.onTheWay.push(...events, ...messages.filter(({ to }) => to !== "webhook"));
};

/** Delivers messages to one function. @returns those that failed, and are delivered again */
const deliver = async (to: string, messages: readonly Message[], fault: CallFault | undefined): Promise<readonly Message[]> => {
	const Records = messages.map(({ body }, index) => ({ messageId: String(index), body }));
	const handle = CONSUMERS[to] as Handle | undefined;
	if (!handle) throw new RangeError(`no function takes ${to}`);
	const failed = await invoke(fault, () => handle({ Records }, {})).then(
		(answer) => ((answer ?? {}) as { batchItemFailures?: { itemIdentifier: string }[] }).batchItemFailures ?? [],
		() => Records.map(({ messageId }) => ({ itemIdentifier: messageId })),
	);
	return failed.flatMap(({ itemIdentifier }) => messages[Number(itemIdentifier)] ?? []);
};

const MOST_ROUNDS = 12;

/** A message that no retry helps: it would end in the dead letters. */
export class StuckMessageError extends Error {
	override name = "StuckMessageError";
}

/**
 * Delivers all that is on its way, and what follows from it. What fails is repeated.
 * @param fault strikes the first invocation
 */
export const settle = async (world: World, fault?: CallFault, order: "as-sent" | "reversed" = "as-sent"): Promise<void> => {
	let first = fault;
	collect(world);
	for (let round = 0; world.onTheWay.length > 0; round++) {
		if (round === MOST_ROUNDS)
			throw new StuckMessageError(`messages to ${world.onTheWay.map(({ to }) => to).join(", ")} fail for good`);
		const messages = world.onTheWay.splice(0);
		if (order === "reversed") messages.reverse();
		for (const [to, some] of Map.groupBy(messages, (one) => one.to)) {
			world.onTheWay.push(...(await deliver(to, some, first)));
			first = undefined;
		}
		collect(world);
	}
};

/** Leaves what was sent on its way. */
export const leaveOnTheWay = (world: World): void => collect(world);

/** The messages that are on their way come a second time, later. */
export const twice = (world: World): void => {
	collect(world);
	world.onTheWay.push(...world.onTheWay);
};

/** The clock that looks after those whom the registry did not have. */
export const tickRegistryClock = (): Promise<void> =>
	invoke(undefined, () => registryClock({ scheduledTime: new Date().toISOString() }, { awsRequestId: "tick" }));
