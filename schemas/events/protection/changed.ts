import { protectionBases } from "../../codes/protection-bases.ts";
import { defineEvent } from "../../event.ts";
import { protection } from "../../families/protection.ts";
import { agencies, code, date, flag, optional } from "../../field.ts";

/** Made by the hub from an order (`POST /v1/cases/{token}/protection`); never on the bus. */
export const protectionChanged = defineEvent({
	type: "protection.changed",
	family: protection,
	// Nothing that a digest says tells that a family is protected.
	ja: "ケースの設定の変更",
	clauses: ["T3-2"],
	fields: {
		protected: flag({ ja: "保護中", audience: ["parties"], clause: "T3-2" }),
		waits: optional(flag({ ja: "もう一つの機関の確認待ち", audience: ["parties"], clause: "T3-2" })),
		pinned: optional(agencies({ ja: "固定された機関", audience: ["parties"], clause: "T3-2" })),
		reviewBy: optional(
			date({
				ja: "見直しの期限",
				audience: ["parties"],
				clause: "T3-2",
				within: { earliest: { days: -1 }, latest: { years: 1, days: 1 } },
			}),
		),
		basis: optional(code(protectionBases, { ja: "保護の根拠", audience: ["desk", "protection"], clause: "T3-2" })),
	},
	byHub: true,
	offBus: true,
	example: { protected: true, pinned: ["minato-desk", "living-support"], reviewBy: "2027-03-31", basis: "evacuated" },
});
