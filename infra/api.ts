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
 * What is written of a request: that it was, on which route, and how it went. Not from where, not the path (a case's
 * token is in it), not the query, not who.
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
 * Audience until the first agency has a client. The `agencies` command writes the real list; a deployment leaves it
 * alone as long as this property of the template stays as it is.
 */
const NO_AGENCY_YET = "no-agency-yet";

type ApiProps = {
	readonly settings: Settings;
	readonly identity: Identity;
	readonly logKey: CfnKey;
};

/** The front door: an HTTP API where every route asks for an agency's access token, but for those that show the contract. */
export class Api extends Construct {
	readonly api: CfnApi;
	readonly authorizer: CfnAuthorizer;
	/** Where agencies reach it. */
	readonly url: string;
	readonly #region: string;

	constructor(scope: Construct, { settings, identity, logKey }: ApiProps) {
		super(scope, "Api");
		this.#region = settings.region;
		this.api = new CfnApi(this, "Http", {
			name: "tsunagi",
			protocolType: "HTTP",
			// A way round the domain would be a way round its mutual TLS.
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

	/** Answers routes that ask for no token with a function that has nothing to hide. */
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

	/** Puts the API under a domain name; with a truststore, whoever connects shows a certificate that it signed (mutual TLS). */
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

	/** Answers a route such as `GET /v1/inbox` with a function, for tokens with a scope; API Gateway itself refuses others (403). */
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
