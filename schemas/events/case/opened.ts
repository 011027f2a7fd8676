import { childAgeBands } from "../../codes/child-age-bands.ts";
import { householdTypes } from "../../codes/household-types.ts";
import { origins } from "../../codes/origins.ts";
import { singleParentGrounds } from "../../codes/single-parent-grounds.ts";
import { defineEvent } from "../../event.ts";
import { caseFamily } from "../../families/case.ts";
import { code, codes, optional } from "../../field.ts";

export const caseOpened = defineEvent({
	type: "case.opened",
	family: caseFamily,
	ja: "ケースの開始",
	clauses: ["T3-1", "T3-2", "4-1-ウ①-1"],
	fields: {
		householdType: code(householdTypes, { ja: "世帯の種別", audience: [], clause: "T3-1" }),
		basis: code(singleParentGrounds, { ja: "ひとり親家庭となった事情", audience: [], clause: "T3-2" }),
		origin: code(origins, { ja: "相談経路", audience: [], clause: "4-1-ウ①-1" }),
		childAgeBands: optional(codes(childAgeBands, { ja: "子どもの年代", audience: [], clause: "4-1-イ-2" })),
	},
	opensCase: true,
	example: { householdType: "mother", basis: "divorced", origin: "self" },
});
