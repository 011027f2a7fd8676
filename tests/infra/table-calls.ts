/** Where the calls to DynamoDB are made (`functions/stores/dynamo`); esbuild names a module above its code. */
const KIT = /^\/\/ functions\/stores\/dynamo\/.*\n(?<code>(?:(?!\/\/ \w).*\n)*)/gm;
/** Of client-dynamodb and lib-dynamodb: `new GetItemCommand(`, `new GetCommand(`, `paginateQuery(`; esbuild numbers a name that two modules have. */
const COMMAND = /(?:new (?<command>\w+?)Command|paginate(?<paged>[A-Z][a-z]+))\d*\(/g;
const DECLARATION = /^(?=(?:var|(?:async )?function\*?) )/m;
const NAME = /^(?:var|(?:async )?function\*?) (?<name>\w+)/;

/** What IAM calls a command of the document client. */
const actionOf = (command: string): string => (["Query", "Scan"].includes(command) ? command : `${command}Item`);

/** The functions of the kit that a bundle holds, and which commands each sends: its own, and those of functions that it calls. */
const commandsByFunction = (bundle: string): ReadonlyMap<string, ReadonlySet<string>> => {
	const bodies = new Map<string, string>();
	for (const { groups } of bundle.matchAll(KIT))
		for (const declaration of groups?.["code"]?.split(DECLARATION) ?? [])
			bodies.set(NAME.exec(declaration)?.groups?.["name"] ?? "", declaration);
	const commandsIn = (name: string): readonly string[] => {
		const body = (bodies.get(name) ?? "").replace(NAME, "");
		const own = [...body.matchAll(COMMAND)].map(({ groups }) => groups?.["command"] ?? groups?.["paged"] ?? "");
		const called = [...bodies.keys()].filter((other) => other !== "" && new RegExp(`\\b${other}\\(`).test(body));
		return [...own, ...called.flatMap(commandsIn)];
	};
	return new Map([...bodies.keys()].map((name) => [name, new Set(commandsIn(name))] as const).filter(([, all]) => all.size > 0));
};

/** The environment variable of a table, by the name it has in `functions/stores/tables`: `keysTable` -> `KEYS_TABLE`. */
const variableOf = (table: string): string => `${table.toUpperCase()}_TABLE`;

/**
 * What the code of a bundle does to which table, such as `PutItem KEYS_TABLE`. A call names its table by its first
 * argument (`putItem(keysTable, …)`); of one that does not, the table is `unknown`, which no function has a right to.
 */
export const tableCallsIn = (bundle: string): readonly string[] => {
	const rest = bundle.replaceAll(KIT, "");
	const calls = [...commandsByFunction(bundle)].flatMap(([name, commands]) =>
		[...rest.matchAll(new RegExp(`\\b${name}\\(\\s*(?:(?<table>\\w+)Table\\d*\\b)?`, "g"))].flatMap(({ groups }) =>
			[...commands].map((command) => `${actionOf(command)} ${groups?.["table"] ? variableOf(groups["table"]) : "unknown"}`),
		),
	);
	return [...new Set(calls)];
};
