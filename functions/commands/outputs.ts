import { readFile } from "node:fs/promises";
import * as z from "zod";
import { giveEnvironment } from "../environment.ts";

/** The stack's outputs that commands need: names of the registry's parts and of the dead-letter queues. */
const outputsSchema = z.object({
	AgenciesTable: z.string(),
	UserPoolId: z.string(),
	ApiId: z.string(),
	AuthorizerId: z.string(),
	ApiUrl: z.string(),
	TokenUrl: z.string(),
	/** URLs of all dead-letter queues, joined by commas. */
	DeadLetterQueues: z.string(),
});
export type Outputs = z.output<typeof outputsSchema>;

/** Names of the tables that hold cases, and of the queues by which they are decided and delivered again. */
const storesSchema = z.object({
	AgenciesTable: z.string(),
	TimelineTable: z.string(),
	DoorTable: z.string(),
	ClockTable: z.string(),
	EnvelopesTable: z.string(),
	InboxTable: z.string(),
	KeysTable: z.string(),
	WebhookQueue: z.string(),
	ReconsiderQueue: z.string(),
});

/** The outputs file of `cdk deploy --outputs-file`, or of the hub on this machine. */
export const DEFAULT_OUTPUTS = ".tsunagi/outputs.json";

/** The outputs file is missing or incomplete; the message says what to do. */
export class OutputsError extends Error {
	override name = "OutputsError";
}

const read = async (file: string): Promise<unknown> => {
	try {
		return JSON.parse(await readFile(file, "utf8"));
	} catch (cause) {
		throw new OutputsError(
			`${file}: no readable outputs file. Start the hub (npm start), or name the file of \`cdk deploy --outputs-file\` with --outputs / 出力ファイルが読めません。npm start でハブを起動するか、--outputs で指定してください`,
			{ cause },
		);
	}
};

const readAs = async <T>(schema: z.ZodType<T>, file: string): Promise<T> => {
	const { success, data, error } = z.object({ Tsunagi: z.custom<unknown>().pipe(schema) }).safeParse(await read(file));
	if (success) return data.Tsunagi;
	const names = error.issues.map(({ path }) => path.join(".")).join(", ");
	throw new OutputsError(`${file}: no ${names} / 出力がありません`);
};

/**
 * Reads the stack's outputs.
 * @throws OutputsError when the file is missing, is not JSON, or lacks an output; the message names it
 */
export const readOutputs = (file: string): Promise<Outputs> => readAs(outputsSchema, file);

/**
 * Gives the stores their tables and queues under the names a Lambda has them.
 * @throws OutputsError, see `readOutputs`
 */
export const openStores = async (file: string): Promise<void> => {
	const outputs = await readAs(storesSchema, file);
	giveEnvironment({
		AGENCIES_TABLE: outputs.AgenciesTable,
		TIMELINE_TABLE: outputs.TimelineTable,
		DOOR_TABLE: outputs.DoorTable,
		CLOCK_TABLE: outputs.ClockTable,
		ENVELOPES_TABLE: outputs.EnvelopesTable,
		INBOX_TABLE: outputs.InboxTable,
		KEYS_TABLE: outputs.KeysTable,
		WEBHOOK_QUEUE_URL: outputs.WebhookQueue,
		RECONSIDER_QUEUE_URL: outputs.ReconsiderQueue,
	});
};
