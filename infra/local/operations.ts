/** Operations of an AWS service, by name: from the request's JSON, and its trace header if it has one, to the answer's. */
export type Operations = Readonly<Record<string, (request: never, trace?: string) => unknown>>;

/** A request that AWS would refuse, with the error type it would name. */
export class RefusedError extends Error {
	override name = "RefusedError";
	readonly type: string;

	constructor(type: string, message: string) {
		super(message);
		this.type = type;
	}
}

/** The last part of a queue's URL: its name. */
export const idOfUrl = (url: string): string => url.split("/").at(-1) ?? "";
