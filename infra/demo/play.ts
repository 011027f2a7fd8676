import { randomUUID } from "node:crypto";
import type { JWK } from "jose";
import { sealFor } from "../../functions/commands/sealing.ts";
import type { AgencyClient, InboxEntry } from "./agency-client.ts";
import { type Letter, PROTECTION, type Ref, type Step, type Story, timeOf } from "./story.ts";

/** New entries in an agency's inbox. */
export type Learned = { readonly agency: string; readonly entries: readonly InboxEntry[] };

const isRef = (value: unknown): value is Ref => typeof value === "object" && value !== null && "ref" in value;

const protect = async (client: AgencyClient, token: string, order: object): Promise<undefined> => {
	const headers = { "content-type": "application/json" };
	const answer = await client.request(`/v1/cases/${token}/protection`, { method: "POST", headers, body: JSON.stringify(order) });
	if (!answer.ok) throw new Error(`protection was answered ${answer.status}: ${await answer.text()}`);
};

const seal = async (client: AgencyClient, { for: agency, words }: Letter): Promise<string> => {
	const answer = await client.request(`/v1/agencies/${agency}/jwks`);
	const { keys } = (await answer.json()) as { keys: JWK[] };
	return sealFor(keys[0] ?? {}, words);
};

/**
 * Plays stories with agency systems that know only their own tokens. An agency learns its token for a case or referral
 * from its inbox.
 */
export const makePlayer = (clients: ReadonlyMap<string, AgencyClient>) => {
	const tokens = new Map<string, string>();
	const read = new Map<string, number>();

	const tokenOf = (agency: string, name: string): string => {
		const key = `${agency} ${name}`;
		const token = tokens.get(key) ?? randomUUID();
		tokens.set(key, token);
		return token;
	};

	/** Learns an agency's tokens for the case and the step's references, from the entry of the step's event. */
	const learn = (agency: string, story: Story, step: Step, { event }: InboxEntry): void => {
		if (event?.type !== step.type) return;
		tokens.set(`${agency} ${story.name}`, event.subject);
		for (const [field, value] of Object.entries(step.data)) {
			const told = event.data[field];
			if (isRef(value) && typeof told === "string") tokens.set(`${agency} ${story.name}/${value.ref}`, told);
		}
	};

	const newEntries = async (client: AgencyClient): Promise<InboxEntry[]> => {
		const entries = await client.inbox(read.get(client.agency) ?? 0);
		read.set(client.agency, entries.at(-1)?.sequence ?? read.get(client.agency) ?? 0);
		return entries;
	};

	return {
		/** An agency's token for a story's case; undefined when it has none. */
		caseToken: (agency: string, story: Story): string | undefined => tokens.get(`${agency} ${story.name}`),

		/**
		 * Posts a step.
		 * @returns the event's id; undefined for a protection order
		 * @throws Error when the hub does not accept it
		 */
		post: async (story: Story, step: Step): Promise<string | undefined> => {
			const client = clients.get(step.by);
			if (!client) throw new Error(`no agency ${step.by}`);
			if (step.type === PROTECTION) return protect(client, tokenOf(step.by, story.name), step.data);
			const sealed = step.seals ? { sealed: { [step.seals.for]: await seal(client, step.seals) } } : {};
			const data = Object.fromEntries(
				Object.entries(step.data).map(([field, value]) => [
					field,
					isRef(value) ? tokenOf(step.by, `${story.name}/${value.ref}`) : value,
				]),
			);
			const event = client.envelope({
				type: step.type,
				subject: tokenOf(step.by, story.name),
				time: timeOf(step),
				data: { ...data, ...sealed },
			});
			const answer = await client.post(event);
			if (answer.status !== 202) throw new Error(`${step.type} was answered ${answer.status}: ${await answer.text()}`);
			return event.id;
		},

		/** New inbox entries of every agency. With a step, tokens are learned from its event. */
		pull: async (story?: Story, step?: Step): Promise<Learned[]> => {
			const learned: Learned[] = [];
			for (const client of clients.values()) {
				const entries = await newEntries(client);
				if (story && step) for (const entry of entries) learn(client.agency, story, step, entry);
				learned.push({ agency: client.agency, entries });
			}
			return learned.filter(({ entries }) => entries.length > 0);
		},
	};
};
