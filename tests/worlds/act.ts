import { catalogue } from "../../schemas/catalogue.gen.ts";
import { consentScopes } from "../../schemas/codes/consent-scopes.ts";
import { plusSpan } from "../../schemas/date-window.ts";
import type { Definition } from "../../schemas/event.ts";
import type { Fact } from "../../schemas/fact.ts";
import type { Field } from "../../schemas/field.ts";
import type { HubId } from "../../schemas/ids.ts";
import { dayInJapan } from "../../schemas/japan-time.ts";
import type { EventType } from "../catalogue/example-event.ts";
import type { CallFault } from "./aws-in-memory.ts";
import { type Answer, call } from "./play.ts";
import { type Post, typesNext } from "./steps.ts";
import { PARTS, type Part } from "./town.ts";
import { agencyIn, idOf, now, partOf, tokenOf, type World } from "./world.ts";

const definitions: Readonly<Record<string, Definition>> = catalogue;
const definitionAt = (type: EventType): Definition => definitions[type] as Definition;

/** The parts of a world whose bits are set. */
export const partsIn = (bits: number): readonly Part[] => PARTS.filter((_, index) => (bits >> index) & 1);

const scopesIn = (bits: number): readonly string[] => Object.keys(consentScopes).filter((_, index) => (bits >> index) & 1);

const thingName = (family: string, thing: number): string => `${family} ${thing}`;

/** Who has a role in a thing, as its first accepted opening says. */
const holderOfRole = (world: World, thing: string, role: string): Part | undefined => {
	const opening = world.accepted.find(({ type, data }) => definitions[type]?.roles && Object.values(data).includes(thing));
	const field = opening && definitions[opening.type]?.roles?.[role];
	if (!opening || field === undefined) return undefined;
	return partOf(field === "by" ? opening.by : (opening.data[field] as Fact["by"]));
};

/** The agency that was appointed last to speak for the family. */
const lastVoice = ({ accepted }: World): Part | undefined => {
	const appointment = accepted.findLast(({ type }) => type === "voice.appointed");
	return appointment && partOf(appointment.data["agency"] as Fact["by"]);
};

/**
 * Who would say it: one with a part in it, the family's voice every other time, else the desk. Nobody but who opened a case
 * knows what it could be opened again by.
 */
const speaker = (world: World, { by, pick, whom }: Post, type: EventType, thing: string): Part => {
	if (type === "case.opened") return "desk";
	if (by > 0) return PARTS[by] ?? "desk";
	const { statedBy, move } = definitionAt(type);
	if (statedBy === "voice" && whom % 2 === 1) return lastVoice(world) ?? "desk";
	const roles = move?.by ?? [];
	return holderOfRole(world, thing, roles[pick % Math.max(roles.length, 1)] ?? "") ?? "desk";
};

/** What an event is about to say: by whom, on which day, and whom it names. */
type Saying = {
	readonly post: Post;
	readonly type: EventType;
	readonly by: Part;
	readonly day: string;
	/** Others: who takes a role. */
	readonly whom: readonly string[];
	/** Who is named by a ground: some entries name their own sender too. */
	readonly named: readonly string[];
};

/** Values of fields that are told by their names. */
const byName = (world: World, name: string, { post, type, by, day }: Saying): unknown => {
	const until = post.days === 0 && type !== "ground.stated" ? undefined : plusSpan(day, { days: post.days || 20 });
	const last = world.accepted.findLast((fact) => fact.type === "employment.started" && partOf(fact.by) === by)?.id;
	const values: Readonly<Record<string, unknown>> = {
		scope: scopesIn(post.scope),
		event: last ?? idOf("no event"),
		until,
		nextDate: plusSpan(day, { days: 7 }),
	};
	return values[name];
};

const byKind = (name: string, { kind }: Field, { post, type, day, whom, named }: Saying): unknown => {
	const { family, example } = definitionAt(type);
	const usual = (example as Readonly<Record<string, unknown>>)[name];
	switch (kind.is) {
		case "token":
			return idOf(thingName(kind.of, name === family.subject?.field ? post.thing : 1 - post.thing));
		case "agency":
			return whom[0];
		case "agencies":
			return named;
		case "date":
			return usual === undefined ? undefined : day;
		case "slot":
			return `${day}T10:15+09:00`;
		default:
			return name === "basis" && post.basis !== undefined ? post.basis : usual;
	}
};

const NAMED = ["scope", "event", "until", "nextDate"];

/** Data as it is posted, with the hub's ids in the place of tokens. */
const dataOf = (world: World, post: Post, type: EventType, by: Part, day: string): Readonly<Record<string, unknown>> => {
	const others = PARTS.filter((part) => part !== by);
	const chosen = partsIn(post.whom).filter((part) => part !== by);
	const whom = (chosen.length > 0 ? chosen : others).map((part) => agencyIn(world, part));
	const all = partsIn(post.whom).map((part) => agencyIn(world, part));
	const saying: Saying = { post, type, by, day, whom, named: post.whom % 4 === 3 ? all : whom };
	const fields = Object.entries(definitionAt(type).fields).map(
		([name, field]) => [name, NAMED.includes(name) ? byName(world, name, saying) : byKind(name, field, saying)] as const,
	);
	return Object.fromEntries(fields.filter(([, one]) => one !== undefined));
};

/** Data in the words of the world. */
const saidIn = ({ number }: World, data: Fact["data"]): string =>
	Object.entries(data)
		.map(([name, value]) => `${name} ${JSON.stringify(value).replaceAll(`-0-${number}`, "").slice(0, 60)}`)
		.join(", ");

const inTokens = (world: World, by: Part, type: EventType, data: Fact["data"]) =>
	Object.fromEntries(
		Object.entries(data).map(([name, value]) => [
			name,
			definitionAt(type).fields[name]?.kind.is === "token" ? tokenOf(world, by, value as HubId) : value,
		]),
	);

/** The door answered what it may not: a fault although nothing went wrong, or it took what it may not take. */
export class WrongAnswerError extends Error {
	override name = "WrongAnswerError";
}

const headers = { "content-type": "application/cloudevents+json" };

/** Sends an event until it is answered for good, as an agency's system does. */
const send = async (world: World, by: Part, body: string, fault: CallFault | undefined): Promise<Answer> => {
	const answer = await call(world, by, "intake", { headers, body }, fault);
	const final = fault && answer.statusCode >= 500 ? await call(world, by, "intake", { headers, body }) : answer;
	if (final.statusCode >= 500) throw new WrongAnswerError(`the door answers ${final.statusCode} though nothing is wrong`);
	return final;
};

/** Posts an event. @returns what became of it */
export const postEvent = async (
	world: World,
	one: Post,
	fault?: CallFault,
): Promise<{ readonly fact: Fact; readonly answer: Answer }> => {
	const anyType = typesNext({ ...one, isWild: true }, "none")[0] as EventType;
	const kind = definitionAt(anyType).family.subject?.token;
	const thing = kind === undefined ? "" : idOf(thingName(kind, one.thing));
	const types = typesNext(one, world.states.get(thing) ?? "none");
	const type = types[one.pick % types.length] as EventType;
	const by = speaker(world, one, type, thing);
	const last = world.accepted.at(-1)?.time;
	const time = one.shift === "tie" && last ? last : new Date(now() + (one.shift === "tie" ? 0 : one.shift)).toISOString();
	const id = idOf<Fact["id"]>(`event ${world.posted.length}`);
	const data = dataOf(world, one, type, by, dayInJapan(time));
	const fact: Fact = { case: world.case, id, type, time, acceptedAt: new Date().toISOString(), by: agencyIn(world, by), data };
	const envelope = {
		specversion: "1.0",
		id: tokenOf(world, by, id),
		source: `/agencies/${fact.by}`,
		type,
		subject: tokenOf(world, by, world.case),
		time,
	};
	const body = JSON.stringify({ ...envelope, data: inTokens(world, by, type, data) });
	world.posted.push({ by, body });
	const answer = await send(world, by, body, fault);
	world.log.push(`${fact.acceptedAt} ${by} ${type} of ${time}, ${answer.statusCode}: ${saidIn(world, data)}`);
	if (answer.statusCode === 202) {
		world.accepted.push(fact);
		world.states.set(thing, definitionAt(type).move?.to ?? "none");
	}
	return { fact, answer };
};

/** Posts an event once more, byte by byte: what was accepted is accepted again, whatever has changed. */
export const postAgain = async (world: World, pick: number, fault?: CallFault): Promise<void> => {
	const { by, body } = world.posted[pick % Math.max(world.posted.length, 1)] ?? {};
	if (!by || body === undefined) return;
	const { id } = JSON.parse(body) as { id: string };
	const isAccepted = world.accepted.some((fact) => tokenOf(world, by, fact.id) === id);
	if (!isAccepted) return;
	const { statusCode } = await send(world, by, body, fault);
	if (statusCode !== 202 && statusCode !== 401)
		throw new WrongAnswerError(`an accepted event is answered ${statusCode} the second time`);
};

type Ordering = { readonly order: "set" | "lift" | "waive"; readonly by: number; readonly whom: number; readonly basis: number };

/** Orders protection, or its end. */
export const order = async (
	world: World,
	one: Ordering,
	fault?: CallFault,
): Promise<{ readonly by: Part; readonly answer: Answer }> => {
	const by = PARTS[one.by] ?? "desk";
	const pinned = partsIn(one.whom).map((part) => agencyIn(world, part));
	const basis = ["evacuated", "protection-order"][one.basis];
	const reviewBy = plusSpan(dayInJapan(new Date().toISOString()), { days: 100 });
	const content = {
		set: { does: "set", basis, pinned, reviewBy },
		lift: { does: "lift", reason: "danger-over" },
		waive: { does: "waive", reason: "no-present-danger" },
	}[one.order];
	const pathParameters = { token: tokenOf(world, by, world.case) };
	const request = { pathParameters, headers: { "content-type": "application/json" }, body: JSON.stringify(content) };
	const first = await call(world, by, "protect", request, fault);
	const answer = fault && first.statusCode >= 500 ? await call(world, by, "protect", request) : first;
	if (answer.statusCode >= 500) throw new WrongAnswerError(`an order is answered ${answer.statusCode} though nothing is wrong`);
	if (answer.statusCode === 200) world.ordersTaken += 1;
	world.log.push(
		`${new Date().toISOString()} ${by} protection ${one.order}, ${answer.statusCode}: ${partsIn(one.whom).join(" ")}`,
	);
	return { by, answer };
};
