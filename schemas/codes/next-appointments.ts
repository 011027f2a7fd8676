import { defineCodes } from "../code-list.ts";

/** Whether the next appointment is made; said outright, so that no visit ends in nothing. */
export const nextAppointments = defineCodes({
	booked: { ja: "次回あり" },
	none: { ja: "次回なし" },
});
