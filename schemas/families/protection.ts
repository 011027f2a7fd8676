import { defineFamily } from "../family.ts";

/** What those who are pinned to a protected case are told of its protection (T3-2). */
export const protection = defineFamily({
	name: "protection",
	ja: "ケースの設定",
	states: {},
});
