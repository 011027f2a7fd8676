import * as z from "zod";
import { consentScopes } from "./codes/consent-scopes.ts";
import { checkDigit, localGovernmentFault } from "./local-governments.ts";

/** 全国地方公共団体コード of a local government there is: five digits, or six with the check digit. */
export const area = z
	.string()
	.regex(/^(?:0[1-9]|[1-3]\d|4[0-7])\d{3,4}$/, {
		error:
			"must be a local government code of 5 digits, or 6 with its check digit / 全国地方公共団体コード(5桁、または検査数字を付けて6桁)にしてください",
		abort: true,
	})
	.superRefine((code, context) => {
		const isRight = code.length !== 6 || checkDigit(code) === Number(code[5]);
		const fault = isRight ? localGovernmentFault(code) : "has a wrong check digit / 検査数字が合いません";
		if (fault !== undefined) context.addIssue({ code: "custom", message: fault });
	});

const [FIRST_DAY, LAST_DAY] = ["2000-01-01", "2099-12-31"];

const day = z.iso
	.date("must be a day that exists, such as 2026-04-01 / 2026-04-01 のような実在する日付にしてください")
	.refine(
		(text) => text >= FIRST_DAY && text <= LAST_DAY,
		`must lie between ${FIRST_DAY} and ${LAST_DAY} / ${FIRST_DAY} から ${LAST_DAY} までの日付にしてください`,
	);

type Span = { readonly from?: string; readonly to?: string };
const isInOrder = ({ from, to }: Span): boolean => from === undefined || to === undefined || from <= to;
const OUT_OF_ORDER = { path: ["to"], error: "must not be before from / from より前にはできません" };

const MOST = 100;
const TOO_MANY = `has more than ${MOST} entries / ${MOST}件を超えています`;

/** Areas an agency works for besides its own, such as a Hello Work for several towns. Days in Japan, inclusive. */
export const serves = z
	.array(z.strictObject({ area, from: day.exactOptional(), to: day.exactOptional() }).refine(isInOrder, OUT_OF_ORDER))
	.max(MOST, TOO_MANY);

const consentScope = z.enum(Object.keys(consentScopes) as [keyof typeof consentScopes, ...(keyof typeof consentScopes)[]], {
	error: "is not a scope (schemas/codes/consent-scopes.ts) / 委託の範囲の一覧にありません",
});

/**
 * 委託 by a 都道府県, 市 or 福祉事務所設置町村 (B2-2): area, scope, first and last day in Japan.
 */
export const contracts = z
	.array(
		z
			.strictObject({
				area,
				scope: z
					.array(consentScope)
					.min(1, "must name at least one scope / 委託の範囲を一つ以上書いてください")
					.refine((codes) => new Set(codes).size === codes.length, "names a scope twice / 同じ範囲が二度あります"),
				from: day,
				to: day,
			})
			.refine(isInOrder, OUT_OF_ORDER),
	)
	.max(MOST, TOO_MANY);
