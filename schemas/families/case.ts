import { defineFamily } from "../family.ts";

/** Facts about a case as a whole. */
export const caseFamily = defineFamily({
	name: "case",
	ja: "ケース",
	states: {},
});
