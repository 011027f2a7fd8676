import type { Agency, AgencyProblem, AgencyRules, Weekday } from "../../schemas/agency.ts";
import type { AgencyId } from "../../schemas/ids.ts";
import { dayInJapan } from "../../schemas/japan-time.ts";
import { readProfiles } from "../stores/registry/registry-table.ts";
import { type Credentials, credentialsOf } from "./agency-text.ts";
import { enrol } from "./enrolment.ts";
import { checkProfile, withOwnWebhook } from "./profile-input.ts";
import { type AwsVariables, openRegistry, type RegistryOutputs } from "./registry.ts";

/** 港見市, a town that does not exist, with a code that no local government has. */
const AREA = "142999";

const WORKDAYS = ["mon", "tue", "wed", "thu", "fri"] as const;
const EVERY_DAY = [...WORKDAYS, "sat", "sun"] as const;

const open = (days: readonly Weekday[], from: string, to: string) =>
	Object.fromEntries(days.map((day) => [day, { open: from, close: to }]));

/** Mid-August, when small offices rest, of the years a demo may play in. */
const SUMMER_REST = ["2025", "2026", "2027"].flatMap((year) => [`${year}-08-13`, `${year}-08-14`]);

/** A profile of the sample; `hasWebhook` becomes a webhook when a base URL is given. */
type Sample = Pick<Agency, "kind" | "ja" | "channels"> & {
	readonly opening: Partial<Agency["opening"]> & Pick<Agency["opening"], "weekly">;
	readonly hasWebhook?: true;
	readonly readsLedger?: true;
};

const SAMPLES: Readonly<Record<string, Sample>> = {
	"minato-desk": {
		kind: "welfare-office",
		ja: "港見市福祉事務所 ひとり親相談窓口",
		opening: { weekly: { ...open(WORKDAYS, "08:30", "17:15"), thu: { open: "08:30", close: "19:00" } } },
		channels: { digest: { recipients: ["hitorioya@city-minatomi.example"], at: "08:30" } },
	},
	"mothers-hello-work": {
		kind: "mothers-hello-work",
		ja: "マザーズハローワーク港見",
		opening: { weekly: open(WORKDAYS, "10:00", "18:00") },
		channels: { digest: { recipients: ["madoguchi@mothers-hw.example"], at: "10:00" } },
	},
	"support-center": {
		kind: "support-center",
		ja: "港見市母子家庭等就業・自立支援センター",
		opening: { weekly: open(["tue", "wed", "thu", "fri", "sat"], "09:00", "17:00") },
		channels: { digest: { recipients: ["soudan@shien-center.example", "shuro@shien-center.example"], at: "09:00" } },
		hasWebhook: true,
	},
	"living-support": {
		kind: "living-support-facility",
		ja: "母子生活支援施設 みなみ風寮",
		opening: { weekly: open(EVERY_DAY, "00:00", "23:59"), holidays: true },
		channels: {},
	},
	"npo-hidamari": {
		kind: "npo",
		ja: "特定非営利活動法人ひだまり",
		opening: { weekly: open(["mon", "wed", "fri", "sat"], "10:00", "16:00"), closed: SUMMER_REST },
		channels: {},
		hasWebhook: true,
	},
	"housing-desk": {
		kind: "public-housing",
		ja: "港見市都市整備部住宅課",
		opening: { weekly: open(WORKDAYS, "08:30", "17:15") },
		channels: {},
	},
	"nursery-desk": {
		kind: "nursery",
		ja: "港見市こども部保育課",
		opening: { weekly: open(WORKDAYS, "08:30", "17:15") },
		channels: { digest: { recipients: ["hoiku@city-minatomi.example"], at: "08:30" } },
	},
	"privacy-desk": {
		kind: "welfare-office",
		ja: "港見市総務課 個人情報保護担当",
		opening: { weekly: open(WORKDAYS, "08:30", "17:15") },
		channels: {},
		readsLedger: true,
	},
	"legal-aid": {
		kind: "lawyer",
		ja: "法テラス港見",
		opening: { weekly: open(WORKDAYS, "09:00", "17:00") },
		channels: {},
		hasWebhook: true,
	},
};

export type SampleOptions = {
	readonly outputs: RegistryOutputs;
	/** Where AWS is; by default as the process's environment says. */
	readonly env?: AwsVariables;
	/** Public keys for sealed envelopes, by agency. */
	readonly keys?: Readonly<Record<AgencyId, readonly object[]>>;
	/** Webhooks go to `<base>/<agency>`; without it no agency has one. */
	readonly webhookBase?: string;
	/** Default: today, and webhooks to any address. */
	readonly rules?: AgencyRules;
	/** Agencies that are in the registry stay as they are, with what they changed themselves. */
	readonly keepsPresent?: boolean;
};

/** The options that profiles are made of. */
type Given = Pick<SampleOptions, "rules" | "webhookBase" | "keys">;

const rulesOf = ({ rules }: Pick<SampleOptions, "rules">): AgencyRules =>
	rules ?? { today: dayInJapan(new Date().toISOString()), webhookTargets: "any" };

const inputOf = (id: AgencyId, { hasWebhook, channels, ...sample }: Sample, { webhookBase: base, keys }: Given): unknown => {
	const webhook = hasWebhook && base !== undefined ? { webhook: { url: `${base.replace(/\/$/, "")}/${id}` } } : {};
	return { id, area: AREA, ...sample, keys: keys?.[id] ?? [], channels: { ...channels, ...webhook } };
};

/** The sample's profiles with their ids. */
const samples = () => Object.entries(SAMPLES) as [AgencyId, Sample][];

/** What the agencies of the sample town are called, by their ids. */
export const sampleNames = (): ReadonlyMap<string, string> => new Map(samples().map(([id, { ja }]) => [id, ja]));

const check = (options: Given, present: ReadonlyMap<AgencyId, Agency>) =>
	samples().map(([id, sample]) => {
		const known = present.get(id);
		return checkProfile(withOwnWebhook(inputOf(id, sample, options), known), known, rulesOf(options));
	});

/** Why the sample town cannot be loaded: webhooks that may not go to their address. */
export const sampleProblems = (options: Given): readonly AgencyProblem[] =>
	check(options, new Map()).flatMap((checked) => ("problems" in checked ? checked.problems : []));

/**
 * Loads the sample town: eight agencies of 港見市 and its privacy officer. Idempotent: clients and secrets are kept.
 * @returns what each agency signs in with
 * @throws RangeError when webhooks may not go to their address, or the authorizer has no room
 */
export const loadSampleTown = async (options: SampleOptions): Promise<Readonly<Record<string, Credentials>>> => {
	const registry = openRegistry(options.outputs, options.env);
	const profiles = await readProfiles(
		registry.table,
		samples().map(([id]) => id),
	);
	const present = new Map([...profiles].map(([id, { agency }]) => [id, agency]));
	const agencies = check(options, present).flatMap((checked) => ("agency" in checked ? [checked.agency] : []));
	if (agencies.length < Object.keys(SAMPLES).length) throw new RangeError("the sample town's webhooks may not go there");
	const wanted = options.keepsPresent ? agencies.map((agency) => present.get(agency.id) ?? agency) : agencies;
	const outcome = await enrol(registry, wanted, profiles);
	if ("problems" in outcome) throw new RangeError("the authorizer has no room for the sample town");
	return Object.fromEntries(outcome.enrolled.map((one) => [one.agency.id, credentialsOf(one)]));
};
