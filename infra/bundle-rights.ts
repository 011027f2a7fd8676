/** What a bundle does to the places of the hub: `GetItem agencies`, `Query door/by-sender`, `SendMessageBatch webhook`. */
export type BundleUse = {
	/** Actions on tables and indexes, each once and in order. */
	readonly tables: ReadonlyMap<string, readonly string[]>;
	/** Other commands, by the environment variable that names the place: `WEBHOOK_QUEUE_URL` -> `SendMessageBatch`. */
	readonly places: ReadonlyMap<string, string>;
	/** Every environment variable that is read. */
	readonly variables: ReadonlySet<string>;
};

/** esbuild writes the path of a module above its code. */
const MODULE = /^\/\/ ((?:functions|schemas|node_modules)\/\S+)$/m;
const KIT = "functions/stores/dynamo/";
const TABLES = "functions/stores/tables/";

/** Names that two modules have are numbered: `env2("BUS_NAME")`, `new QueryCommand2(`. */
const VARIABLE = /\benv\d*\((?:"(?<name>\w+)"\))?/g;
const TABLE = /^var (?<variable>\w+) = \{\s*name: \(\) => env\d*\("(?<name>\w+)_TABLE"\)/gm;
const COMMAND = /\b(?:new (?<command>\w+?)Command|paginate(?<paged>[A-Z][a-z]+))\d*\(/g;
const DECLARATION = /^(?:var|(?:async )?function\*?) (?<name>\w+)/;
const NEXT_DECLARATION = /^(?=(?:var|(?:async )?function\*?) )/m;

/** The names that a pattern finds, by the name of its group. */
const namesIn = (code: string, pattern: RegExp, group = "name"): string[] =>
	[...code.matchAll(pattern)].map(({ groups }) => groups?.[group] ?? "");

/** The hub's own modules in a bundle, by their paths. What esbuild found no use for is not among them. */
const modulesOf = (bundle: string): ReadonlyMap<string, string> => {
	const [, ...parts] = bundle.split(MODULE);
	const modules = parts.flatMap((path, index) => (index % 2 === 0 ? [[path, parts[index + 1] ?? ""] as const] : []));
	return new Map(modules.filter(([path]) => path.startsWith("functions/")));
};

const commandsIn = (code: string): string[] =>
	[...code.matchAll(COMMAND)].map(({ groups }) => groups?.["command"] ?? groups?.["paged"] ?? "");

/** What IAM calls a command of the document client. */
const actionOf = (command: string): string => (["Query", "Scan"].includes(command) ? command : `${command}Item`);

/** The actions behind each function of the table kit: its own commands, and those of the functions that it calls. */
const kitActions = (kit: string): ReadonlyMap<string, readonly string[]> => {
	const bodies = new Map(
		kit.split(NEXT_DECLARATION).flatMap((body) => {
			const name = DECLARATION.exec(body)?.groups?.["name"];
			return name === undefined ? [] : [[name, body.replace(DECLARATION, "")] as const];
		}),
	);
	const actions = (name: string): string[] => {
		const body = bodies.get(name) ?? "";
		const called = [...bodies.keys()].filter((other) => other !== name && new RegExp(`\\b${other}\\(`).test(body));
		return [...commandsIn(body).map(actionOf), ...called.flatMap(actions)];
	};
	return new Map([...bodies.keys()].map((name) => [name, actions(name)] as const).filter(([, all]) => all.length > 0));
};

/** The arguments of a call that begin at a place, without what stands in brackets within them. */
const argumentsAt = (code: string, start: number): string => {
	let depth = 1;
	let outermost = "";
	for (let index = start; depth > 0 && index < code.length; index++) {
		const character = code[index] ?? "";
		depth += { "(": 1, ")": -1 }[character] ?? 0;
		if (depth === 1) outermost += character;
	}
	return outermost;
};

type Names = { readonly tables: ReadonlyMap<string, string>; readonly constants: ReadonlyMap<string, string> };

/** The table or index that a call of the kit names: the table by its first argument, an index by a constant in its options. */
const tableOf = (call: string, given: string, { tables, constants }: Names): string => {
	const table = tables.get(/^\s*(\w+)/.exec(given)?.[1] ?? "");
	const index = /\bindex: (\w+)/.exec(given)?.[1];
	const indexName = index === undefined ? undefined : constants.get(index);
	if (table === undefined || (index !== undefined && indexName === undefined))
		throw new RangeError(`${call}(${given.trim().slice(0, 40)}…) does not name a table of stores/tables, or its index`);
	return indexName === undefined ? table : `${table}/${indexName}`;
};

/** What a module does to tables, by the calls of the kit in it. */
const tableUses = (path: string, code: string, kit: ReadonlyMap<string, readonly string[]>, names: Names): [string, string][] =>
	[...kit].flatMap(([name, actions]) =>
		[...code.matchAll(new RegExp(`(?<![.\\w])${name}\\b(?!:)(?<call>\\()?`, "g"))].flatMap(({ groups, index, 0: found }) => {
			if (!groups?.["call"]) throw new RangeError(`${path} hands ${name} on: which table it is called with cannot be seen`);
			const place = tableOf(`${path}: ${name}`, argumentsAt(code, index + found.length), names);
			return actions.map((action): [string, string] => [place, action]);
		}),
	);

/** Variables that name what commands are sent to; all others are settings. */
const PLACE = /_QUEUE_URL$|^BUS_NAME$|^MAIL_FROM$/;

/** What a module does to a queue, the bus or by mail: one command and one place, so that there is no doubt which is whose. */
const placeUse = (path: string, code: string): [string, string][] => {
	const commands = [...new Set(commandsIn(code))];
	const places = [...new Set(namesIn(code, VARIABLE))].filter((name) => PLACE.test(name));
	const [command, place] = [commands[0], places[0]];
	if (commands.length > 1 || places.length > 1 || (command === undefined) !== (place === undefined))
		throw new RangeError(`${path} must have one command and one place: ${[...commands, ...places].join(", ")}`);
	return command === undefined || place === undefined ? [] : [[place, command]];
};

/**
 * Finds what the code of a bundle does with AWS. A call of the table kit names its table by its first argument
 * (`getItem(keysTable, …)`); every other command stands in a module with the one place that it is for.
 *
 * @param bundle as `bundle.ts` writes it: not minified
 * @throws RangeError where a command, a table or a variable cannot be told
 */
export const useIn = (bundle: string): BundleUse => {
	const modules = modulesOf(bundle);
	const codeUnder = (folder: string) =>
		[...modules].flatMap(([path, code]) => (path.startsWith(folder) ? [code] : [])).join("\n");
	const [kit, tables] = [kitActions(codeUnder(KIT)), codeUnder(TABLES)];
	const names: Names = {
		tables: new Map(
			[...tables.matchAll(TABLE)].map(({ groups = {} }) => [groups["variable"] ?? "", (groups["name"] ?? "").toLowerCase()]),
		),
		constants: new Map([...tables.matchAll(/^var (\w+) = "([^"]*)";$/gm)].map(([, name = "", value = ""]) => [name, value])),
	};
	const rest = [...modules].filter(([path]) => ![KIT, TABLES].some((folder) => path.startsWith(folder)));
	const calls = rest.flatMap(([path, code]) => tableUses(path, code, kit, names));
	const byTable = Map.groupBy(calls, ([table]) => table);
	const variables = namesIn([...modules.values()].join("\n"), VARIABLE);
	if (variables.includes("")) throw new RangeError("a variable of the environment is read by a name that is made up at run time");
	return {
		tables: new Map([...byTable].sort().map(([table, all]) => [table, [...new Set(all.map(([, action]) => action))].sort()])),
		places: new Map(rest.flatMap(([path, code]) => placeUse(path, code)).sort()),
		variables: new Set(variables),
	};
};
