import type { Section } from "../check.ts";
import { badInput } from "./bad-input.ts";
import { consent } from "./consent.ts";
import { doors } from "./doors.ts";
import { facts } from "./facts.ts";
import type { Hub } from "./hub.ts";
import { limits } from "./limits.ts";
import { reading } from "./reading.ts";
import { signingIn } from "./signing-in.ts";
import { strangers } from "./strangers.ts";
import { telling } from "./telling.ts";
import { webhooks } from "./webhooks.ts";

/** Everything a hub is asked. */
export const hubSections: readonly Section<Hub>[] = [
	signingIn,
	doors,
	facts,
	telling,
	reading,
	webhooks,
	consent,
	strangers,
	badInput,
	limits,
];
