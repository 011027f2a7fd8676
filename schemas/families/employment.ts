import { defineFamily } from "../family.ts";

/** Work: found, changed, ended (4-1-ウ③-4). */
export const employment = defineFamily({
	name: "employment",
	ja: "就業",
	scope: "employment",
	states: {},
});
