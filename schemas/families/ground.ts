import { defineFamily } from "../family.ts";

/** On what ground, other than consent, a case is shared, and with whom (個人情報保護法69条2項, 社会福祉法106条の6). */
export const ground = defineFamily({
	name: "ground",
	ja: "共有の根拠",
	subject: { token: "ground", field: "ground" },
	states: {},
});
