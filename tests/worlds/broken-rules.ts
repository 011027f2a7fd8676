import { registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** A rule as its source has it, and what someone might have written in its place. */
export type BrokenRule = { readonly file: string; readonly right: string; readonly wrong: string };

/**
 * Rules broken on purpose, one at a time, each by one line: the worlds must find it. A line that is no longer there fails
 * loudly, so that no rule changes without its line here.
 */
export const BROKEN_RULES: Readonly<Record<string, BrokenRule>> = {
	"anybody may note what the family agrees to": {
		file: "functions/rules/disclosure/access.ts",
		right: "if (holder === undefined) return false;",
		wrong: "return true;",
	},
	"a withdrawal counts from the time that its sender gives": {
		file: "functions/rules/disclosure/grounds.ts",
		right: "if (byAcceptance(one, fact) < 0) continue;",
		wrong: "if (one.time < fact.time) continue;",
	},
	"a renewed ground covers nothing that was open before": {
		file: "functions/rules/disclosure/grounds.ts",
		right: "isOpenParty ||\n",
		wrong: "",
	},
	"a ground never ends": {
		file: "functions/rules/disclosure/grounds.ts",
		right: "until !== undefined && now >=",
		wrong: "until !== undefined && now < now && now >=",
	},
	"the holder is not pinned": {
		file: "functions/rules/disclosure/protection.ts",
		right: "...(holder === undefined ? [] : [holder]), ...setters",
		wrong: "...setters",
	},
	"any pinned agency lifts a protection": {
		file: "functions/rules/disclosure/protection.ts",
		right: "if (!before.pinned.has(order.by)) return before;",
		wrong: "if (before.pinned.has(order.by)) return inForce(before, order, holder, true);",
	},
	"what happened while a case was protected is told when it is not": {
		file: "functions/rules/disclosure/protection.ts",
		right: "return !then.isOn || then.pinned.has(agency) || protectionAt(orders, holder).isOn;",
		wrong: "return then.isOn || !then.isOn;",
	},
	"a family that fled is told of before its protection is decided": {
		file: "functions/rules/disclosure/protection.ts",
		right: "if (opening === undefined || orders.length > 0) return false;",
		wrong: "if (opening === undefined || orders.length >= 0) return false;",
	},
	"a later opening takes the roles over": {
		file: "functions/rules/case/fold.ts",
		right: "facts.filter((fact) => isOpening(fact, holder)).sort(byAcceptance)[0];",
		wrong: "facts.filter((fact) => isOpening(fact, holder)).sort(byCause)[0];",
	},
	"what was entered in error is shown on": {
		file: "functions/rules/disclosure/recipients.ts",
		right: 'if (isRecalled(fact)) return "entered-in-error";',
		wrong: "void isRecalled;",
	},
	"an agency keeps hearing when its contract has ended": {
		file: "functions/rules/case/tenancy.ts",
		right: "(to === undefined || day <= to)",
		wrong: "(to === undefined || day !== to || day === to)",
	},
	"an employers' association hears of cases": {
		file: "functions/rules/disclosure/recipients.ts",
		right: 'return group === "employers" ? undefined : group;',
		wrong: "return group;",
	},
	"who is told is decided once": {
		file: "functions/recording/record.ts",
		right: "if (!widens(fact)) return [fact];",
		wrong: "if (widens(fact) || !widens(fact)) return [fact];",
	},
	"nobody is told to stop": {
		file: "functions/disclosing/case-context.ts",
		right: "return new Set(hit.map(({ agency }) => agency).filter((agency) => agency !== stop.by));",
		wrong: "return new Set(hit.map(({ agency }) => agency).filter((agency) => agency === stop.by));",
	},
	"the holder does not see who else may know": {
		file: "functions/rules/disclosure/recipients.ts",
		right: "seesChange: agency === holder && isForHolder,",
		wrong: "seesChange: false,",
	},
	"equal times are decided by chance": {
		file: "functions/rules/case/order.ts",
		right:
			"phaseOf(one) - phaseOf(other) ||\n\t\tstateIndex(one) - stateIndex(other) ||\n\t\tcompareText(a.acceptedAt, b.acceptedAt) ||",
		wrong: "",
	},
	"what takes away is in force when it is recorded": {
		file: "functions/intake/admission.ts",
		right: "if (takesRights(definitionOf(fact.type))) await appendFact(fact, true);",
		wrong: "",
	},
	"what is open belongs to one that may not hear of it": {
		file: "functions/rules/disclosure/owner.ts",
		right: "return [subject.next, ...others].find(hears) ?? opening?.by;",
		wrong: "return [subject.next, ...others].find((one) => hears(one) || !hears(one)) ?? opening?.by;",
	},
	"a run that was cut off is taken for done": {
		file: "functions/recording/reconsider.ts",
		right: 'channel === "inbox" && at < since;',
		wrong: 'channel === "inbox" && (at < since || at >= since);',
	},
};

/** A rule is no longer written as the table says. */
class RuleMovedError extends Error {
	override name = "RuleMovedError";
}

const root = join(import.meta.dirname, "../..");

/** Source with a rule replaced. @throws RuleMovedError when it is not there once */
export const breakIn = (source: string, name: string, { file, right, wrong }: BrokenRule): string => {
	const parts = source.split(right);
	if (parts.length !== 2) throw new RuleMovedError(`"${name}": its line is ${parts.length - 1} times in ${file}`);
	return parts.join(wrong);
};

/** Breaks a rule for all modules that this thread loads from now on. */
export const breakRule = (name: string): void => {
	const rule = BROKEN_RULES[name];
	if (!rule) throw new RangeError(`no rule is called ${name}`);
	const url = pathToFileURL(join(root, rule.file)).href;
	registerHooks({
		load: (asked, context, nextLoad) => {
			const loaded = nextLoad(asked, context);
			return asked === url ? { ...loaded, source: breakIn(String(loaded.source), name, rule) } : loaded;
		},
	});
};
