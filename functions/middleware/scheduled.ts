import type { Context } from "aws-lambda";
import { type Invocation, logFault } from "../log.ts";

/** What a schedule sends: the time it was set for, so that no function asks another clock. */
export type Tick = { readonly scheduledTime: string };

/** A scheduled run failed, and why is in the log. It has no cause: Lambda itself logs the messages of what a handler throws. */
export class ScheduledRunError extends Error {
	override name = "ScheduledRunError";
}

/** The Lambda handler of a schedule. A fault is logged and fails the invocation, so that Lambda retries it. */
export const scheduled =
	(run: (tick: Tick, during: Invocation) => Promise<void>) =>
	async (tick: Tick, { awsRequestId }: Pick<Context, "awsRequestId">): Promise<void> => {
		const during = { requestId: awsRequestId };
		try {
			await run(tick, during);
		} catch (error) {
			logFault(error, during);
			throw new ScheduledRunError("see the log");
		}
	};
