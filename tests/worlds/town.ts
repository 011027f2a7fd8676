import { createHash } from "node:crypto";
import type { Agency } from "../../schemas/agency.ts";
import { agencyKinds } from "../../schemas/codes/agency-kinds.ts";
import { plusSpan } from "../../schemas/date-window.ts";
import { looksRandom } from "../../schemas/field.ts";
import type { AgencyId } from "../../schemas/ids.ts";
import { uuidFromHex } from "../../schemas/uuid.ts";
import { agencyNamed } from "../ids.ts";
import type { Scope } from "./oracle/facts.ts";
import type { Standing } from "./oracle/judge.ts";

/** What an agency of a world is called, and of what kind it is. Who opens most cases comes first. */
export const CAST = {
	desk: "child-rearing-desk",
	npo: "npo",
	work: "mothers-hello-work",
	shelter: "living-support-facility",
	center: "support-center",
	employers: "employers-association",
} as const satisfies Readonly<Record<string, keyof typeof agencyKinds>>;

export type Part = keyof typeof CAST;
export const PARTS = Object.keys(CAST) as readonly Part[];

/** Those that read: an employers' association is only watched in the ledger. */
export const READERS = PARTS.filter((part) => part !== "employers");

export const AREA = "142999";
const ELSEWHERE = "131016";

export const HUB_KEY = Buffer.alloc(32, 7);

type Profile = Pick<Agency, "id" | "ja" | "kind" | "area" | "contracts" | "keys" | "channels" | "client">;
type Contract = NonNullable<Agency["contracts"]>[number];

/** Agencies have ids of their own in each world, since processes remember how far inboxes have come. */
export const idIn = (world: number, part: Part): AgencyId =>
	agencyNamed(`${part}-${Math.floor(world / 10_000)}-${world % 10_000}`);

export const contract = (scope: readonly Scope[], from: string, to: string): Contract => ({
	area: AREA,
	scope: [...scope],
	from,
	to,
});

/** The profile of an agency when a world begins: the center works under a contract, for some of what there is, for a while. */
export const profileAtFirst = (world: number, part: Part): Profile => {
	const id = idIn(world, part);
	const contracts = part === "center" ? { contracts: [contract(["referral", "employment"], "2026-03-01", "2026-04-20")] } : {};
	return {
		id,
		ja: "港見市の機関",
		kind: CAST[part],
		area: AREA,
		keys: [],
		channels: {},
		client: { id: `client-${id}` },
		...contracts,
	};
};

/** What can become of a profile. */
export const CHANGES = ["leaves", "returns", "contract-ends", "contract-begins", "contract-widens"] as const;

export const changed = (profile: Profile, change: (typeof CHANGES)[number], today: string): Profile => {
	const { contracts: _, ...rest } = profile;
	const under = (scope: readonly Scope[], from: string, to: string) => ({
		...rest,
		area: AREA,
		contracts: [contract(scope, from, to)],
	});
	switch (change) {
		case "leaves":
			return { ...rest, area: ELSEWHERE };
		case "returns":
			return { ...rest, area: AREA };
		case "contract-ends":
			return under(["referral", "employment"], "2026-03-01", plusSpan(today, { days: -1 }));
		case "contract-begins":
			return under(["referral", "follow-up"], today, "2027-03-31");
		default:
			return under(["referral", "visit", "follow-up", "employment"], "2026-03-01", "2027-03-31");
	}
};

/** What a profile says of its agency on a day. */
export const standingOf = ({ kind, area, contracts = [] }: Profile, today: string): Standing | undefined => {
	const inForce = contracts.filter(({ from, to }) => from <= today && today <= to);
	const isContractor = contracts.length > 0;
	if (isContractor ? inForce.length === 0 : area !== AREA) return undefined;
	const worksIn = (scope: Scope | undefined): boolean =>
		!isContractor || scope === undefined || inForce.some((one) => one.scope.includes(scope));
	return { group: agencyKinds[kind].group, worksIn, isContractor };
};

export type { Profile };

/** The hub's id of something that a world calls by a name. */
export const named = (name: string): string => {
	for (let draw = 0; ; draw++) {
		const hex = createHash("sha256").update(`${name} ${draw}`).digest("hex");
		const id = uuidFromHex(`${hex.slice(0, 12)}4${hex.slice(13, 16)}8${hex.slice(17, 32)}`);
		if (looksRandom(id)) return id;
	}
};
