import type { FunctionDefinition } from "../../infra/function-definition.ts";
import { functions } from "../../infra/functions.ts";
import { broken, brokenFirst, offenders, ofType, part, parts, proves, same, theStack } from "./template.ts";

const { template } = theStack();

const triggers: readonly FunctionDefinition["trigger"][] = Object.values(functions).map(({ trigger }) => trigger);
const routed = triggers.flatMap((trigger) => ("route" in trigger ? [trigger] : []));
const scopeAt = (route: string): string => `tsunagi/${routed.find((one) => one.route === route)?.scope}`;
const openRoutes = triggers.flatMap((trigger) => ("openRoutes" in trigger ? trigger.openRoutes : []));
const routes: readonly string[] = [...routed.map(({ route }) => route), ...openRoutes];

const isOpen = (route: unknown): boolean => openRoutes.includes(String(part(route, "Properties.RouteKey")) as never);

/** The first route that asks for a token. */
const guarded = (t: typeof template): string =>
	ofType(t, "AWS::ApiGatewayV2::Route").find(([, route]) => !isOpen(route))?.[0] ?? "";

proves(
	"every route asks for an agency's token, with the route's own scope, which the pool knows, but for those that show the contract",
	template,
	offenders("AWS::ApiGatewayV2::Route", (route, _, t) => {
		if (isOpen(route)) return part(route, "Properties.AuthorizationType") === "NONE";
		return (
			part(route, "Properties.AuthorizationType") === "JWT" &&
			part(t.Resources[String(part(route, "Properties.AuthorizerId.Ref"))], "Properties.AuthorizerType") === "JWT" &&
			same(part(route, "Properties.AuthorizationScopes"), [scopeAt(String(part(route, "Properties.RouteKey")))])
		);
	}),
	{
		"one is open": (t) => broken(t, guarded(t), "Properties.AuthorizationType", "NONE"),
		"one has no authorizer": (t) => broken(t, guarded(t), "Properties.AuthorizerId"),
		"one asks for another's scope": (t) => broken(t, guarded(t), "Properties.AuthorizationScopes", ["tsunagi/agency"]),
		"one takes any scope": (t) => broken(t, guarded(t), "Properties.AuthorizationScopes"),
	},
);

proves(
	"what is open to all shows the contract and nothing else: it has no right but to its own log, and no setting",
	template,
	(t) => {
		const open = ofType(t, "AWS::ApiGatewayV2::Route").filter(
			([, route]) => part(route, "Properties.AuthorizationType") === "NONE",
		);
		const targets = open.map(([, route]) => JSON.stringify(part(route, "Properties.Target")));
		const functionIds = ofType(t, "AWS::ApiGatewayV2::Integration")
			.filter(([id]) => targets.some((target) => target.includes(`"${id}"`)))
			.map(([, one]) => String(part(one, "Properties.IntegrationUri.Fn::GetAtt.0")));
		return functionIds.filter((id) => {
			const one = t.Resources[id];
			const role = t.Resources[String(part(one, "Properties.Role.Fn::GetAtt.0"))];
			const rights = parts(role, "Properties.Policies.0.PolicyDocument.Statement");
			const settings = Object.keys((part(one, "Properties.Environment.Variables") ?? {}) as object);
			return rights.length !== 1 || settings.length > 0 || !JSON.stringify(rights).includes("logs:PutLogEvents");
		});
	},
	{
		"it may read a table": (t) => {
			const [id, role] = ofType(t, "AWS::IAM::Role").find(([name]) => name.startsWith("ReadContract")) ?? ["", undefined];
			const rights = parts(role, "Properties.Policies.0.PolicyDocument.Statement");
			const more = [...rights, { Effect: "Allow", Action: "dynamodb:GetItem", Resource: "x" }];
			return broken(t, id, "Properties.Policies.0.PolicyDocument.Statement", more);
		},
		"it is another function": (t) => {
			const [, open] = ofType(t, "AWS::ApiGatewayV2::Integration").find(([id]) => id.includes("ReadContract")) ?? [];
			const [id] = ofType(t, "AWS::ApiGatewayV2::Integration").find(([name]) => name.includes("ReadContract")) ?? [""];
			const other = ofType(t, "AWS::Lambda::Function").find(([name]) => name.startsWith("ReadTimeline"))?.[0];
			return open ? broken(t, id, "Properties.IntegrationUri", { "Fn::GetAtt": [other, "Arn"] }) : t;
		},
	},
);

proves(
	"tokens are those of the hub's own pool, for clients that are named",
	template,
	offenders("AWS::ApiGatewayV2::Authorizer", (authorizer, _, t) => {
		const [domain, pool] = parts(authorizer, "Properties.JwtConfiguration.Issuer.Fn::Join.1");
		return (
			domain === "https://cognito-idp.ap-northeast-1.amazonaws.com/" &&
			part(t.Resources[String(part(pool, "Ref"))], "Type") === "AWS::Cognito::UserPool" &&
			parts(authorizer, "Properties.JwtConfiguration.Audience").length > 0
		);
	}),
	{
		"anybody issues them": (t) =>
			brokenFirst(t, "AWS::ApiGatewayV2::Authorizer", "Properties.JwtConfiguration.Issuer", "https://issuer.example"),
		"they are for anybody": (t) => brokenFirst(t, "AWS::ApiGatewayV2::Authorizer", "Properties.JwtConfiguration.Audience", []),
	},
);

proves(
	"the pool knows the scopes, each by what it allows",
	template,
	offenders("AWS::Cognito::UserPoolResourceServer", (server) => {
		const known = parts(server, "Properties.Scopes").map((one) => `tsunagi/${part(one, "ScopeName")}`);
		return routed.every(({ route }) => known.includes(scopeAt(route)));
	}),
	{ "one is missing": (t) => brokenFirst(t, "AWS::Cognito::UserPoolResourceServer", "Properties.Scopes", []) },
);

proves(
	"the routes are those of the table of functions",
	template,
	(t) => {
		const there = ofType(t, "AWS::ApiGatewayV2::Route").map(([, route]) => String(part(route, "Properties.RouteKey")));
		return same(there.sort(), [...routes].sort()) ? [] : there;
	},
	{ "everything else is let in": (t) => brokenFirst(t, "AWS::ApiGatewayV2::Route", "Properties.RouteKey", "$default") },
);

/** Nothing that tells who, from where, or about which case. */
const HARMLESS = new Set(
	[
		"requestId",
		"requestTime",
		"routeKey",
		"status",
		"responseLength",
		"responseLatency",
		"integrationStatus",
		"integrationLatency",
	].map((name) => `$context.${name}`),
);

proves(
	"requests are logged, without address, path, query or user",
	template,
	offenders("AWS::ApiGatewayV2::Stage", (stage) => {
		const format = part(stage, "Properties.AccessLogSettings.Format");
		if (typeof format !== "string") return false;
		const values = Object.values(JSON.parse(format) as Record<string, string>);
		return values.length > 0 && values.every((value) => HARMLESS.has(value));
	}),
	{
		"there is no log": (t) => brokenFirst(t, "AWS::ApiGatewayV2::Stage", "Properties.AccessLogSettings"),
		...Object.fromEntries(
			["identity.sourceIp", "path", "identity.userAgent", "authorizer.claims.client_id"].map((name) => [
				`${name} is in it`,
				(t: typeof template) =>
					brokenFirst(
						t,
						"AWS::ApiGatewayV2::Stage",
						"Properties.AccessLogSettings.Format",
						JSON.stringify({ it: `$context.${name}` }),
					),
			]),
		),
	},
);

proves(
	"requests are throttled",
	template,
	offenders(
		"AWS::ApiGatewayV2::Stage",
		(stage) =>
			Number(part(stage, "Properties.DefaultRouteSettings.ThrottlingRateLimit")) > 0 &&
			Number(part(stage, "Properties.DefaultRouteSettings.ThrottlingBurstLimit")) > 0,
	),
	{ "they are not": (t) => brokenFirst(t, "AWS::ApiGatewayV2::Stage", "Properties.DefaultRouteSettings") },
);

proves(
	"no browser of another site is let in",
	template,
	offenders("AWS::ApiGatewayV2::Api", (api) => part(api, "Properties.CorsConfiguration") === undefined),
	{ "CORS is on": (t) => brokenFirst(t, "AWS::ApiGatewayV2::Api", "Properties.CorsConfiguration", { AllowOrigins: ["*"] }) },
);

proves(
	"functions are reached by the API's own routes, never by an address of their own",
	template,
	(t) => [
		...offenders(
			"AWS::Lambda::Permission",
			(permission) =>
				part(permission, "Properties.Principal") === "apigateway.amazonaws.com" &&
				part(permission, "Properties.Action") === "lambda:InvokeFunction" &&
				routes.some((route) =>
					JSON.stringify(part(permission, "Properties.SourceArn") ?? "").endsWith(`/*/${route.replace(" ", "")}"]]}`),
				),
		)(t),
		...ofType(t, "AWS::Lambda::Url").map(([id]) => id),
	],
	{
		"anybody may call": (t) => brokenFirst(t, "AWS::Lambda::Permission", "Properties.Principal", "*"),
		"any API may": (t) => brokenFirst(t, "AWS::Lambda::Permission", "Properties.SourceArn"),
		"a function has a URL": (t) => ({ ...t, Resources: { ...t.Resources, Open: { Type: "AWS::Lambda::Url" } } }),
	},
);

/** The only function that sends itself on, as long as it makes progress (`functions/delivering/catch-up.ts`). */
const CHAINED = "Tsunagi: functions/catch-up";

proves(
	"functions stop a loop, but for the one that is meant to continue; all end in time",
	template,
	offenders(
		"AWS::Lambda::Function",
		(one) =>
			part(one, "Properties.RecursiveLoop") === (part(one, "Properties.Description") === CHAINED ? "Allow" : "Terminate") &&
			Number(part(one, "Properties.Timeout")) <= 300,
	),
	{
		"another may loop": (t) => brokenFirst(t, "AWS::Lambda::Function", "Properties.RecursiveLoop", "Allow"),
		"a backlog stops after 16 workers": (t) => {
			const [chained] = ofType(t, "AWS::Lambda::Function").filter(([, one]) => part(one, "Properties.Description") === CHAINED);
			return broken(t, chained?.[0] ?? "", "Properties.RecursiveLoop", "Terminate");
		},
		"one may hang": (t) => brokenFirst(t, "AWS::Lambda::Function", "Properties.Timeout", 900),
	},
);
