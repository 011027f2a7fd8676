import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import { typeContract } from "../../schemas/contract/bare.ts";
import { compareType } from "../../schemas/contract/compare-contracts.ts";
import type { Definition } from "../../schemas/event.ts";
import { referralRequested } from "../../schemas/events/referral/requested.ts";
import { flag } from "../../schemas/field.ts";
import { fieldsReadByRules, versionFaults } from "../../schemas/version-faults.ts";
import { referralRequestedV2 } from "./requested-v2.ts";

const v1: Definition = referralRequested;
const v2: Definition = referralRequestedV2;
const said = { ja: "項目", audience: [], clause: "4-1-エ-2" } as const;

/** A second version with some of it changed. */
const changed = (change: Partial<Definition>): Definition => ({ ...v2, ...change });
const replaces = (change: Partial<NonNullable<Definition["replaces"]>>) => ({
	replaces: { ...(v2.replaces as NonNullable<Definition["replaces"]>), ...change },
});

describe("versions of a type", () => {
	it("stand side by side in the catalogue as they may", () => {
		expect(versionFaults(Object.values(catalogue))).toEqual([]);
		expect(versionFaults([v1, v2])).toEqual([]);
	});

	it("would break the contract if one took the other's place", () => {
		expect(compareType("referral.requested", typeContract(v1), typeContract({ ...v2, type: v1.type }))).not.toEqual([]);
	});

	it.each<[string, readonly Definition[], string]>([
		["it replaces nothing", [v1, { ...v2, replaces: undefined } as unknown as Definition], "replaces nothing"],
		["the one before is gone", [v2], "the version before it is gone"],
		["a version is left out", [v1, changed({ type: "referral.requested.v3" })], "must replace referral.requested.v2"],
		[
			"it moves elsewhere",
			[v1, changed({ move: { from: ["none"], to: "accepted", by: ["referrer"] } })],
			"means something else: move",
		],
		["it opens other roles", [v1, changed({ roles: { referrer: "by" } })], "means something else: roles"],
		[
			"what it is about has another name",
			[v1, changed({ fields: { ...v2.fields, referral: flag(said) } })],
			"fields that rules read",
		],
		[
			"it makes a field of the wrong kind",
			[v1, changed(replaces({ up: (data) => ({ ...data, support: 1 }) }))],
			"makes a wrong support",
		],
		["it makes a field nobody knows", [v1, changed(replaces({ up: (data) => data }))], "makes a wrong measure"],
		[
			"old receivers would be told what they cannot read",
			[v1, changed(replaces({ down: (data) => data }))],
			"cannot be told to who reads the version before",
		],
	])("are refused when %s", (_, definitions, fault) => {
		expect(versionFaults(definitions).join("\n")).toContain(fault);
	});
});

/** Names of fields that code reads out of the data of a fact. */
const namesReadIn = (code: string): string[] => [...code.matchAll(/\bdata\??\.?\["(\w+)"\]/g)].map(([, name = ""]) => name);

describe("fields that functions read by their names", () => {
	const root = new URL("../../functions/", import.meta.url);
	const code = globSync("**/*.ts", { cwd: root }).map((file) => readFileSync(new URL(file, root), "utf8"));
	const definitions: readonly Definition[] = Object.values(catalogue);
	const kept = new Set(definitions.flatMap(fieldsReadByRules));
	const fields = new Set(definitions.flatMap((definition) => Object.keys(definition.fields)));

	it("are kept by every version of a type", () => {
		const read = [...new Set(code.flatMap(namesReadIn))].filter((name) => fields.has(name));
		expect(read).toContain("until");
		expect(read.filter((name) => !kept.has(name))).toEqual([]);
	});

	it("are found where code reads one", () => expect(namesReadIn('fact.data["measure"]')).toEqual(["measure"]));
});
