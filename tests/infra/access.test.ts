import { describe, expect, it } from "vitest";
import { rights, rightTo } from "./roles.ts";
import { att, broken, brokenFirst, offenders, ofType, part, parts, proves, same, type Template, theStack } from "./template.ts";

const { template } = theStack();

const firstStatement = "Properties.Policies.0.PolicyDocument.Statement.0";

proves(
	"no role has a right with a wildcard",
	template,
	(t) => rights(t).flatMap(({ role, statement }) => (JSON.stringify(statement).includes("*") ? [role] : [])),
	{
		"one may do all of a service": (t) => brokenFirst(t, "AWS::IAM::Role", `${firstStatement}.Action`, "dynamodb:*"),
		"one may do it to everything": (t) => brokenFirst(t, "AWS::IAM::Role", `${firstStatement}.Resource`, "*"),
		"one may do it to everything of a name": (t) =>
			brokenFirst(t, "AWS::IAM::Role", `${firstStatement}.Resource`, { "Fn::Join": ["", [att("TablesTimeline"), "/*"]] }),
	},
);

proves(
	"rights are written in the role, by nobody else",
	template,
	(t) => [
		...offenders(
			"AWS::IAM::Role",
			(role) => part(role, "Properties.ManagedPolicyArns") === undefined && parts(role, "Properties.Policies").length === 1,
		)(t),
		...["AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::User", "AWS::IAM::Group"].flatMap((type) =>
			ofType(t, type).map(([id]) => id),
		),
	],
	{
		"AWS manages one": (t) =>
			brokenFirst(t, "AWS::IAM::Role", "Properties.ManagedPolicyArns", [
				"arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
			]),
		"a policy is hung onto it": (t) => ({
			...t,
			Resources: { ...t.Resources, More: { Type: "AWS::IAM::Policy", Properties: {} } },
		}),
	},
);

const roleOf = (resource: unknown): string => String(parts(resource, "Properties.Role.Fn::GetAtt")[0]);

proves(
	"each function has a role that is its own, and only Lambda may take it on",
	template,
	(t) => {
		const roles = ofType(t, "AWS::Lambda::Function").map(([, one]) => roleOf(one));
		return roles.filter((role, index) => {
			const trusted = parts(t.Resources[role], "Properties.AssumeRolePolicyDocument.Statement");
			return (
				roles.indexOf(role) !== index || trusted.length !== 1 || part(trusted[0], "Principal.Service") !== "lambda.amazonaws.com"
			);
		});
	},
	{
		"two share one": (t) => {
			const [one, other] = ofType(t, "AWS::Lambda::Function");
			return broken(t, one?.[0] ?? "", "Properties.Role", part(other?.[1], "Properties.Role"));
		},
		"any account may": (t) =>
			broken(
				t,
				roleOf(ofType(t, "AWS::Lambda::Function")[0]?.[1]),
				"Properties.AssumeRolePolicyDocument.Statement.0.Principal",
				"*",
			),
	},
);

proves(
	"a function writes to its own log and no other",
	template,
	(t) =>
		ofType(t, "AWS::Lambda::Function").flatMap(([id, one]) => {
			const own = att(String(part(one, "Properties.LoggingConfig.LogGroup.Ref")));
			const logging = rights(t).filter(
				({ role, actions }) => role === roleOf(one) && actions.some((action) => action.startsWith("logs:")),
			);
			return logging.length === 1 && logging.every(({ resources }) => same(resources, [own])) ? [] : [id];
		}),
	{
		"it writes to another's": (t) => {
			const [one, other] = ofType(t, "AWS::Lambda::Function");
			return broken(
				t,
				roleOf(one?.[1]),
				`${firstStatement}.Resource`,
				att(String(part(other?.[1], "Properties.LoggingConfig.LogGroup.Ref"))),
			);
		},
	},
);

const timeline = att(String(part(template.Outputs["TimelineTable"], "Value.Ref")));
const isRecordKeeping = (role: string): boolean => role.startsWith("RecordKeepingLambda");
const TAKES_OUT = ["dynamodb:GetItem", "dynamodb:DeleteItem", "dynamodb:Query"];
const ADDS_OR_READS = ["dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"];

/** The first role with a right on the timeline, and where in its policy that right stands. */
const timelineRight = (t: Template): [string, string] => {
	const [first] = rights(t).filter(
		({ role, resources }) => !isRecordKeeping(role) && resources.some((one) => same(one, timeline)),
	);
	const index = rights(t)
		.filter(({ role }) => role === first?.role)
		.findIndex(({ resources }) => resources.some((one) => same(one, timeline)));
	return [first?.role ?? "", `Properties.Policies.0.PolicyDocument.Statement.${index}.Action`];
};

proves(
	"the timeline is added to and read, never changed; record keeping alone takes out of it, and adds nothing",
	template,
	(t) =>
		rights(t).flatMap(({ role, actions, resources }) =>
			resources.some((one) => JSON.stringify(one).includes(JSON.stringify(timeline))) &&
			!actions.every((action) => (isRecordKeeping(role) ? TAKES_OUT : ADDS_OR_READS).includes(action))
				? [role]
				: [],
		),
	Object.fromEntries(
		["DeleteItem", "UpdateItem", "BatchWriteItem", "PartiQLDelete"].map((action) => [
			`a role may ${action}`,
			(t: Template) => broken(t, ...timelineRight(t), ["dynamodb:GetItem", `dynamodb:${action}`]),
		]),
	),
);

const caseKeys = att(String(part(template.Outputs["KeysTable"], "Value.Ref")));
const keyWriters = (t: Template): string[] =>
	rights(t)
		.filter(({ resources }) => resources.some((one) => same(one, caseKeys)))
		.filter(({ actions }) => actions.some((action) => action !== "dynamodb:GetItem"))
		.map(({ role }) => role.replace(/Lambda.*/, ""))
		.sort();

proves(
	"keys of cases are made where events come in and destroyed by record keeping; nobody reads through them",
	template,
	(t) => (same(keyWriters(t), ["Intake", "RecordKeeping", "TakeCsv"]) ? [] : keyWriters(t)),
	{
		"a consumer may list them": (t) => {
			const [role] = ofType(t, "AWS::IAM::Role").filter(([id]) => id.startsWith("CaseLambda"));
			const index = rights(t)
				.filter((one) => one.role === role?.[0])
				.findIndex(({ resources }) => resources.some((one) => same(one, caseKeys)));
			return broken(t, role?.[0] ?? "", `Properties.Policies.0.PolicyDocument.Statement.${index}.Action`, "dynamodb:Scan");
		},
	},
);

proves(
	"a function takes from the queue that feeds it and no other",
	template,
	(t) =>
		ofType(t, "AWS::Lambda::Function").flatMap(([id, one]) => {
			const fed = ofType(t, "AWS::Lambda::EventSourceMapping")
				.filter(([, mapping]) => part(mapping, "Properties.FunctionName.Ref") === id)
				.map(([, mapping]) => part(mapping, "Properties.EventSourceArn"));
			const taken = rights(t).filter(({ role, actions }) => role === roleOf(one) && actions.includes("sqs:ReceiveMessage"));
			return same(
				taken.flatMap(({ resources }) => resources),
				fed,
			)
				? []
				: [id];
		}),
	{
		"one may take from another's": (t) => broken(t, ...rightTo(t, "sqs:ReceiveMessage", "Resource"), att("WebhookQueue")),
	},
);

const mailing = (t: Template) => rights(t).filter(({ actions }) => actions.some((action) => action.startsWith("ses:")));
const publishing = (t: Template) => rights(t).filter(({ actions }) => actions.includes("events:PutEvents"));
proves(
	"only the digest, the clock of endpoints and what settles mails send mail, from the hub's address alone",
	template,
	(t) => {
		const wrong = mailing(t).filter(
			({ role, statement }) =>
				!/^(?:Digest|EndpointClock|SettleMails)Lambda/.test(role) ||
				part(statement, "Condition.StringEquals.ses:FromAddress") === undefined,
		);
		return mailing(t).length === 3 ? wrong.map(({ role }) => role) : ["not three"];
	},
	{
		"it may send as anybody": (t) => broken(t, ...rightTo(t, "ses:SendRawEmail", "Condition")),
		"another may too": (t) => brokenFirst(t, "AWS::IAM::Role", `${firstStatement}.Action`, "ses:SendRawEmail"),
	},
);

proves(
	"what is put on the bus is put there as the hub's, where events come in, by the clock of follow-ups and by record keeping",
	template,
	(t) =>
		publishing(t).flatMap(({ role, statement }) =>
			/^(?:Intake|TakeCsv|FollowUpClock|RecordKeeping)Lambda/.test(role) &&
			part(statement, "Condition.StringEquals.events:source") === "tsunagi"
				? []
				: [role],
		),
	{
		"one may say another source": (t) => broken(t, ...rightTo(t, "events:PutEvents", "Condition")),
		"another may too": (t) => brokenFirst(t, "AWS::IAM::Role", `${firstStatement}.Action`, "events:PutEvents"),
	},
);

const PLAIN_SETTINGS = ["hub@tsunagi.example", "mailto:hub@tsunagi.example?subject=unsubscribe", "public", "10", "5", "600"];
proves(
	"no secret is in an environment or a parameter: names of the stack's own things, and six settings",
	template,
	(t) => [
		...offenders("AWS::Lambda::Function", (one) =>
			Object.values((part(one, "Properties.Environment.Variables") ?? {}) as Record<string, unknown>).every(
				(value) => part(value, "Ref") !== undefined || PLAIN_SETTINGS.includes(String(value)),
			),
		)(t),
		...Object.keys((part(t, "Parameters") ?? {}) as object),
	],
	{
		"one is": (t) =>
			brokenFirst(
				t,
				"AWS::Lambda::Function",
				"Properties.Environment.Variables.WEBHOOK_SECRET",
				"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
			),
	},
);

describe("the guard on wildcards", () => {
	it("looks at every role there is", () => {
		const roles = ofType(template, "AWS::IAM::Role").map(([id]) => id);
		expect(new Set(rights(template).map(({ role }) => role))).toEqual(new Set(roles));
	});
});
