import { expect, it } from "vitest";
import { showList } from "../../functions/commands/agency-text.ts";
import { plusDays } from "../../functions/rules/calendar.ts";
import { HOLIDAYS_KNOWN_UNTIL } from "../../functions/rules/holidays.ts";

it("the list of agencies says from a year before the list of holidays ends that it does", () => {
	const saysSo = (day: string): boolean =>
		showList([], false, { today: day }).includes(`祝日の一覧は${HOLIDAYS_KNOWN_UNTIL}までです`);
	expect([-400, -366, 0, 400].map((days) => saysSo(plusDays(HOLIDAYS_KNOWN_UNTIL, days)))).toEqual([false, true, true, true]);
});
