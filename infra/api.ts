import { Aws, CfnOutput } from "aws-cdk-lib";
import {
	CfnApi,
	CfnApiMapping,
	CfnAuthorizer,
	CfnDomainName,
	CfnIntegration,
	CfnRoute,
	CfnStage,
} from "aws-cdk-lib/aws-apigatewayv2";
import type { CfnKey } from "aws-cdk-lib/aws-kms";
import { type CfnFunction, CfnPermission } from "aws-cdk-lib/aws-lambda";
import { CfnLogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { type Scope, scopeName } from "../schemas/scopes.ts";
import type { OpenRoute } from "./function-definition.ts";
import type { Identity } from "./identity.ts";
import type { OwnDomain, Settings } from "./settings.ts";

/**
 * What is logged of a request: route, status and times. Not its address, its path (a case's token is in it), its query or
 * its caller.
 */
const LOGGED = {
	requestId: "$context.requestId",
	requestTime: "$context.requestTime",
	routeKey: "$context.routeKey",
	status: "$context.status",
	responseLength: "$context.responseLength",
	responseLatency: "$context.responseLatency",
	integrationStatus: "$context.integrationStatus",
	integrationLatency: "$context.integrationLatency",
};

/**
 * Audience until the first agency has a client. The `agencies` command writes the real list, which a deployment keeps
 * as long as this property of the template does not change.
 */
const NO_AGENCY_YET = "no-agency-yet";

type ApiProps = {
	readonly settings: Settings;
	readonly identity: Identity;
	readonly logKey: CfnKey;
};

/** The HTTP API. Every route needs an agency's access token, except those that show the contract. */
export class Api extends Construct {
	readonly api: CfnApi;
	readonly authorizer: CfnAuthorizer;
	/** URL that agencies call, without a path. */
	readonly url: string;
	readonly #region: string;

	constructor(scope: Construct, { settings, identity, logKey }: ApiProps) {
		super(scope, "Api");
		this.#region = settings.region;
		this.api = new CfnApi(this, "Http", {
			name: "tsunagi",
			protocolType: "HTTP",
			// Otherwise the default URL would bypass the domain's mutual TLS.
			...(settings.domain?.truststore ? { disableExecuteApiEndpoint: true } : {}),
		});
		this.url = settings.domain ? `https://${settings.domain.name}` : this.api.attrApiEndpoint;
		this.authorizer = new CfnAuthorizer(this, "Agencies", {
			apiId: this.api.ref,
			name: "agencies",
			authorizerType: "JWT",
			identitySource: ["$request.header.Authorization"],
			jwtConfiguration: { issuer: identity.issuer, audience: [NO_AGENCY_YET] },
		});
		const logs = new CfnLogGroup(this, "AccessLogs", {
			logGroupName: "/tsunagi/access",
			retentionInDays: 90,
			kmsKeyId: logKey.attrArn,
		});
		const stage = new CfnStage(this, "Stage", {
			apiId: this.api.ref,
			stageName: "$default",
			autoDeploy: true,
			accessLogSettings: { destinationArn: logs.attrArn, format: JSON.stringify(LOGGED) },
			defaultRouteSettings: { throttlingRateLimit: 100, throttlingBurstLimit: 200 },
		});
		if (settings.domain) this.#name(settings.domain, stage);
	}

	/** Adds public routes, answered by a function without rights. */
	openRoutes(id: string, routeKeys: readonly OpenRoute[], lambda: CfnFunction): void {
		const integration = new CfnIntegration(this, `${id}Integration`, {
			apiId: this.api.ref,
			integrationType: "AWS_PROXY",
			integrationUri: lambda.attrArn,
			payloadFormatVersion: "2.0",
		});
		for (const [index, routeKey] of routeKeys.entries()) {
			const target = `integrations/${integration.ref}`;
			new CfnRoute(this, `${id}Route${index}`, { apiId: this.api.ref, routeKey, target, authorizationType: "NONE" });
			new CfnPermission(this, `${id}Permission${index}`, {
				action: "lambda:InvokeFunction",
				functionName: lambda.ref,
				principal: "apigateway.amazonaws.com",
				sourceArn: `arn:${Aws.PARTITION}:execute-api:${this.#region}:${Aws.ACCOUNT_ID}:${this.api.ref}/*/${routeKey.replace(" ", "")}`,
			});
		}
	}

	/** Puts the API under a domain name; with a truststore, clients must show a certificate signed by one in it (mutual TLS). */
	#name({ name, certificate, truststore }: OwnDomain, stage: CfnStage): void {
		const domain = new CfnDomainName(this, "Domain", {
			domainName: name,
			domainNameConfigurations: [
				{ certificateArn: certificate, endpointType: "REGIONAL", securityPolicy: "TLS_1_2", ipAddressType: "ipv4" },
			],
			...(truststore ? { mutualTlsAuthentication: { truststoreUri: truststore } } : {}),
		});
		new CfnApiMapping(this, "Mapping", { apiId: this.api.ref, domainName: domain.ref, stage: stage.ref });
		new CfnOutput(this, "DomainTarget", { value: domain.attrRegionalDomainName }).overrideLogicalId("DomainTarget");
	}

	/** Adds a route such as `GET /v1/inbox`, answered by a function. API Gateway refuses tokens without the scope (403). */
	route(id: string, { route: routeKey, scope }: { readonly route: string; readonly scope: Scope }, lambda: CfnFunction): void {
		const integration = new CfnIntegration(this, `${id}Integration`, {
			apiId: this.api.ref,
			integrationType: "AWS_PROXY",
			integrationUri: lambda.attrArn,
			payloadFormatVersion: "2.0",
		});
		new CfnRoute(this, `${id}Route`, {
			apiId: this.api.ref,
			routeKey,
			target: `integrations/${integration.ref}`,
			authorizationType: "JWT",
			authorizerId: this.authorizer.ref,
			authorizationScopes: [scopeName(scope)],
		});
		const methodAndPath = routeKey.replace(" ", "");
		new CfnPermission(this, `${id}Permission`, {
			action: "lambda:InvokeFunction",
			functionName: lambda.ref,
			principal: "apigateway.amazonaws.com",
			sourceArn: `arn:${Aws.PARTITION}:execute-api:${this.#region}:${Aws.ACCOUNT_ID}:${this.api.ref}/*/${methodAndPath}`,
		});
	}
}
