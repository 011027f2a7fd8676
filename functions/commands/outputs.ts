import { readFile } from "node:fs/promises";
import * as z from "zod";

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

/** Names of the tables that hold cases: only `records` works on them. */
const tablesSchema = z.object({
	AgenciesTable: z.string(),
	TimelineTable: z.string(),
	DoorTable: z.string(),
	ClockTable: z.string(),
	EnvelopesTable: z.string(),
	InboxTable: z.string(),
	KeysTable: z.string(),
});
export type TableOutputs = z.output<typeof tablesSchema>;

/** The tables, and the queues by which parked work is taken up. */
const workSchema = tablesSchema.extend({ WebhookQueue: z.string(), ReconsiderQueue: z.string() });

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

/** Reads the names of the tables. @throws OutputsError, see `readOutputs` */
export const readTableOutputs = (file: string): Promise<TableOutputs> => readAs(tablesSchema, file);

/** Reads the names of the tables, and of the queues for parked work. @throws OutputsError, see `readOutputs` */
export const readWorkOutputs = (file: string): Promise<z.output<typeof workSchema>> => readAs(workSchema, file);
