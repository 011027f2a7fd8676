import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { clockInJapan, dayInJapan, dayInWords, inJapan } from "../../schemas/japan-time.ts";

const times = fc.date({ min: new Date("2014-04-01T00:00:00Z"), max: new Date("2100-01-01T00:00:00Z"), noInvalidDate: true });

describe("time in Japan", () => {
	it("begins a day at 15:00 UTC of the day before", () => {
		expect(dayInJapan("2026-03-31T14:59:59.999Z")).toBe("2026-03-31");
		expect(dayInJapan("2026-03-31T15:00:00.000Z")).toBe("2026-04-01");
		expect(clockInJapan("2026-03-31T23:30:00.000Z")).toBe("08:30");
		expect(dayInJapan("2026-04-01T10:15+09:00")).toBe("2026-04-01");
	});

	it("is the same instant, as the time zone database has it, whatever the zone of this machine", () => {
		const known = new Intl.DateTimeFormat("sv", { timeZone: "Asia/Tokyo", dateStyle: "short", timeStyle: "short" });
		fc.assert(
			fc.property(times, fc.constantFrom("UTC", "Asia/Tokyo", "America/New_York", "Pacific/Kiritimati"), (time, zone) => {
				vi.stubEnv("TZ", zone);
				expect(new Date(inJapan(time))).toEqual(time);
				expect(`${dayInJapan(time)} ${clockInJapan(time.toISOString())}`).toBe(known.format(time));
			}),
		);
		vi.unstubAllEnvs();
	});

	it.each(["2026-04-01T10:15", "2026-04-01", "today", "2026-13-01T00:00:00Z"])("refuses %s, which is no instant", (text) =>
		expect(() => dayInJapan(text)).toThrow(RangeError),
	);

	it("writes a day in words", () => expect(dayInWords("2026-04-01")).toBe("4月1日"));
});
