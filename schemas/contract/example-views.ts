import type { Definition } from "../event.ts";

/** The example of a type in an event, as an agency posts it. */
export const postedExample = ({ type, example }: Definition) => ({
	specversion: "1.0",
	id: "b52b6b0f-0d33-4c47-a9f4-1c64a2cf6a02",
	source: "/agencies/minato-desk",
	type,
	subject: "0b9f4f0a-8a55-4d0b-8f29-3c6a34a7d101",
	time: "2026-04-01T10:15:00+09:00",
	datacontenttype: "application/json",
	data: example,
});

/** The same event as another agency receives it: with its own tokens, the day only, and the fields that others may see. */
export const receivedExample = ({ type, example, fields, byHub, offBus, family }: Definition) => ({
	specversion: "1.0",
	id: "3e0c1f7a-5b2d-4c8e-9f61-7a4d2b9c8e10",
	source: byHub && !offBus ? "/hub" : "/agencies/minato-desk",
	type,
	subject: "c2a4e6f8-1b3d-4f5a-8c7e-9d0b2a4c6e81",
	time: "2026-04-01T00:00:00+09:00",
	data: Object.fromEntries(Object.entries(example).filter(([name]) => fields[name]?.audience.length !== 0)),
	casecode: "K7M-3QX4",
	...(family.subject?.token === "referral" ? { shortcode: "8FE-H2VD" } : {}),
});
