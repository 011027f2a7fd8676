import { readArguments } from "./arguments.ts";
import { billBatch, billCase, billGrowth, billReferral, billSecondRequest, billTeam, billVisit, type Row } from "./bill-cases.ts";
import { billClock } from "./bill-clock.ts";
import { type Cost, less, openBillTown } from "./bill-town.ts";

readArguments({});

/** `npm run measure:bill`: what each event costs, in what AWS bills, next to the floor of 1 + told writes. */
const COLUMNS = ["event", "told", "API", "Lambda", "bus", "SQS", "reads", "writes", "floor", "mails"];

const cells = (name: string, told: number | string, cost: Cost, floor: number | string): (string | number)[] => [
	name,
	told,
	cost.apiCalls,
	cost.invocations,
	cost.events,
	cost.sqsRequests,
	cost.reads,
	cost.writes,
	floor,
	cost.mails,
];

const printTable = (rows: readonly (readonly (string | number)[])[]): void => {
	for (const row of [COLUMNS, ...rows])
		console.log(row.map((cell, index) => (index === 0 ? String(cell).padEnd(46) : String(cell).padStart(7))).join(" "));
};

const line = ({ type, told, cost }: Row) => cells(type, told, cost, 1 + told);

const each = (cost: Cost, events: number): Cost =>
	Object.fromEntries(Object.entries(cost).map(([name, value]) => [name, Math.round((100 * value) / events) / 100])) as Cost;

const town = await openBillTown();
try {
	// Caches of the registry fill: it is read once a minute and function, whatever the number of events.
	await billReferral(town);
	await billVisit(town);
	await billTeam(town, 1);
	const rows = [...(await billCase(town)), ...(await billReferral(town)), ...(await billVisit(town))];
	for (const told of [1, 2, 3, 4]) rows.push(...(await billTeam(town, told)));
	console.log("One event at a time; units of DynamoDB on demand, reads of 4 KB, writes of 1 KB. Nobody told has a webhook.\n");
	printTable(rows.map(line));

	const { rows: turned, idle } = await billClock(town);
	console.log("\nWhat the follow-up clock turns, besides a morning on which nothing does:\n");
	printTable([...turned.map(line), cells("a morning on which nothing turns", 0, idle, 0)]);

	const toWebhook = await billSecondRequest(town, "legal-aid");
	const pulled = await billSecondRequest(town);
	console.log("\nAn agency told that has a webhook adds:\n");
	printTable([cells("webhook", "", less(toWebhook, pulled), "")]);

	const grown = await billGrowth(town);
	console.log("\nThe same event, follow-up.attempted told to one, whatever is there already:\n");
	printTable([
		cells("case of 7 facts", 1, grown.short, 2),
		cells("case of 100 facts", 1, grown.long, 2),
		cells("and 300 more cases in the tables", 1, grown.crowded, 2),
		cells("and 40 more referrals on the case", 1, grown.manyReferrals, 2),
	]);

	console.log("\nAn event of a batch of 80 referral.requested on 20 cases, told to one each:\n");
	printTable([cells("referral.requested", 1, each(await billBatch(town), 80), 2)]);
} finally {
	await town.stop();
}
