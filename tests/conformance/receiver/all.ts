import type { Section } from "../check.ts";
import { content } from "./content.ts";
import type { Partner } from "./partner.ts";
import { signatures } from "./signatures.ts";
import { taking } from "./taking.ts";
import { time } from "./time.ts";

/** Everything a partner's webhook receiver is asked. */
export const receiverSections: readonly Section<Partner>[] = [taking, signatures, time, content];
