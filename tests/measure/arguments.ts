import { type ParseArgsConfig, parseArgs } from "node:util";

/** The options of a measuring command. Wrong ones end the process with 2 and a line that says what is wrong. */
export const readArguments = <T extends NonNullable<ParseArgsConfig["options"]>>(
	options: T,
): ReturnType<typeof parseArgs<{ options: T }>>["values"] => {
	try {
		return parseArgs({ options }).values;
	} catch (error) {
		console.error(error instanceof Error ? error.message : "wrong options");
		process.exit(2);
	}
};
