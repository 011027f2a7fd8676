import { Finding, NotChecked } from "../check.ts";
import type { Delivery } from "./delivery.ts";
import { type Answer, pause, send } from "./wire.ts";

/** A partner's webhook receiver, and what its operator told the kit of it. */
export type Partner = {
	readonly url: URL;
	/** The agency it belongs to; deliveries name it as the recipient. */
	readonly agency: string;
	readonly secret: string;
	/** The secret before the last rotation, which is over: nothing signed by it alone may be believed any more. */
	readonly former?: string;
	/** Where it shows what it took in: `{"processed": [webhook-id, …], "stopped": [case token, …]}`. */
	readonly stateUrl?: URL;
	/** The hub hangs up after ten seconds. */
	readonly secondsToAnswer: number;
	/** How long it may take after its answer until what it took in shows. */
	readonly secondsToSettle: number;
};

export const isTaken = ({ status }: Answer): boolean => status >= 200 && status < 300;

/** @throws Finding unless the answer says that the delivery was taken */
export const mustTake = (answer: Answer): void => {
	if (!isTaken(answer))
		throw new Finding(`answered ${answer.status}; 2xx is required`, `${answer.status} で応答しました(2xx が必要です)`);
};

/** @throws Finding unless the answer says that the delivery was refused as the sender's fault */
export const mustRefuse = (answer: Answer): void => {
	const { status } = answer;
	if (status < 400 || status > 499)
		throw new Finding(`answered ${status}; 4xx is required`, `${status} で応答しました(4xx が必要です)`);
};

/** What a partner shows of what it took in. */
export type State = { readonly processed: readonly string[]; readonly stopped: readonly string[] };

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === "string") : []);

/** @throws NotChecked when the partner shows nothing */
export const readState = async ({ stateUrl }: Partner): Promise<State> => {
	if (!stateUrl)
		throw new NotChecked(
			"the partner does not show what it took in (--state-url)",
			"取り込み結果を確認する URL(--state-url)の指定がありません",
		);
	const answer = await fetch(stateUrl);
	const { processed, stopped } = (await answer.json()) as Record<string, unknown>;
	return { processed: strings(processed), stopped: strings(stopped) };
};

/** How often a delivery took effect, once the partner has had time for it. */
export const timesProcessed = async (partner: Partner, id: string): Promise<number> => {
	await readState(partner);
	await pause(partner.secondsToSettle * 1000);
	const { processed } = await readState(partner);
	return processed.filter((one) => one === id).length;
};

/** @throws Finding unless it took effect just so often; a partner that shows nothing is not asked */
export const mustHaveProcessed = async (partner: Partner, id: string, times: number): Promise<void> => {
	const seen = await timesProcessed(partner, id);
	if (seen !== times)
		throw new Finding(`took effect ${seen} times instead of ${times}`, `${times} 回ではなく ${seen} 回処理されました`);
};

/** Refused, and where the partner shows it, without any effect. */
export const mustRefuseWithoutEffect = async (partner: Partner, delivery: Delivery): Promise<void> => {
	mustRefuse(await send(partner, delivery));
	if (partner.stateUrl) await mustHaveProcessed(partner, delivery.id, 0);
};
