import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { assembly } from "./assembly.ts";
import { makeAwsServer } from "./aws-server.ts";
import { type Entry, makeBus } from "./bus.ts";
import { cognitoOperations } from "./cognito-api.ts";
import { makeHttpApi } from "./http-api.ts";
import { openIdentity } from "./identity.ts";
import { startLambdas } from "./lambda-host.ts";
import { startMail } from "./mail.ts";
import { startPoller } from "./poller.ts";
import { openQueues } from "./queues.ts";
import { makeSchedules } from "./schedules.ts";
import { sqsOperations } from "./sqs-api.ts";
import { readStack } from "./stack.ts";
import { startTables } from "./tables.ts";

export type HubOptions = {
	/** Where everything lies; the same directory again is the same hub again. */
	readonly data: string;
	/** The API's port; the next three are for AWS endpoints, tables and mail. 0: any that are free. */
	readonly port?: number;
	/** `real` runs schedules by this machine's clock, `simulated` by `advanceClock` alone. */
	readonly clock?: "real" | "simulated";
	/** Values of the CDK context, besides `webhookTargets=any`. */
	readonly context?: Readonly<Record<string, string>>;
	/** Something to put in front of the tables, e.g. to count what is read and written: from their URL to its own. */
	readonly tablesFront?: (tablesUrl: string) => Promise<string>;
};

/** A hub that runs on this machine. */
export type Hub = Awaited<ReturnType<typeof startHub>>;

const freePorts = async (howMany: number): Promise<number[]> => {
	const servers = await Promise.all(Array.from({ length: howMany }, () => listen(createServer(), 0)));
	const ports = servers.map((server) => (server.address() as AddressInfo).port);
	for (const server of servers) server.close();
	return ports;
};

const listen = async (server: Server, port: number): Promise<Server> => {
	server.listen(port, "127.0.0.1");
	await once(server, "listening");
	return server;
};

const url = (port: number | undefined): string => `http://127.0.0.1:${port}`;

/** The environment in which AWS SDKs, of Lambdas and commands alike, find this machine. */
const environmentOf = ([, aws, tables, mail]: readonly number[]) => ({
	AWS_REGION: "ap-northeast-1",
	AWS_ACCESS_KEY_ID: "local",
	AWS_SECRET_ACCESS_KEY: "local",
	AWS_ENDPOINT_URL: url(aws),
	AWS_ENDPOINT_URL_DYNAMODB: url(tables),
	AWS_ENDPOINT_URL_SES: url(mail),
});

/**
 * Runs the synthesized stack on this machine, on 127.0.0.1. Answers nothing before its stores are open.
 *
 * @throws UnknownToRuntimeError when the template uses what the runtime does not know
 */
export const startHub = async ({ data, port = 0, clock = "real", context = {}, tablesFront }: HubOptions) => {
	mkdirSync(data, { recursive: true });
	const directory = await assembly(data, { webhookTargets: "any", ...context });
	const ports = port === 0 ? await freePorts(4) : [port, port + 1, port + 2, port + 3];
	const [apiPort = 0, awsPort = 0, tablesPort = 0, mailPort = 0] = ports;
	const env = environmentOf(ports);
	if (tablesFront) env.AWS_ENDPOINT_URL_DYNAMODB = await tablesFront(url(tablesPort));
	const stack = await readStack(directory, { apiUrl: url(apiPort), awsUrl: url(awsPort) }, env);
	const calls = new Map<string, number>();
	const count = (call: string): void => void calls.set(call, (calls.get(call) ?? 0) + 1);

	const [tables, identity, mail] = await Promise.all([
		startTables(join(data, "tables"), tablesPort),
		openIdentity(data),
		startMail(join(data, "mails"), mailPort, count),
	]);
	await tables.create(stack.tables, url(tablesPort));
	const queues = openQueues(join(data, "queues.sqlite"), stack.queues);
	const lambdas = startLambdas(stack.functions, join(data, "lambda.log"));
	const bus = makeBus(stack.rules, queues);
	const schedules = makeSchedules(stack.schedules, lambdas.invoke);

	const waiting = new Set<() => void>();
	const isIdle = (): boolean => pollers.every((poller) => poller.isIdle());
	const wake = (): void => {
		if (!isIdle()) return;
		for (const resolve of waiting) resolve();
		waiting.clear();
	};
	const idle = (): Promise<void> =>
		new Promise((resolve) => {
			waiting.add(resolve);
			setImmediate(wake);
		});
	const pollers = stack.mappings.map((mapping) => startPoller(mapping, queues, lambdas, wake));
	const advanceClock = (to: Date): Promise<void> => schedules.advance(to, idle);
	const counts = () => ({ calls: Object.fromEntries(calls), invocations: Object.fromEntries(lambdas.invocations) });
	const resetCounts = (): void => {
		calls.clear();
		lambdas.invocations.clear();
	};

	const { authorizer } = stack;
	const showAuthorizer = (id: string) => ({
		authorizerId: id,
		name: "agencies",
		authorizerType: "JWT",
		identitySource: ["$request.header.Authorization"],
		jwtConfiguration: { issuer: authorizer.issuer, audience: identity.audience(id, authorizer.audience) },
	});
	const awsServer = makeAwsServer(
		{
			AmazonSQS: sqsOperations(queues, () => url(awsPort)),
			AWSEvents: { PutEvents: ({ Entries }: { Entries: Entry[] }) => bus.putEvents(Entries) },
			AWSCognitoIdentityProviderService: cognitoOperations(identity),
		},
		{
			get: showAuthorizer,
			update: (id, { jwtConfiguration }) => {
				if (jwtConfiguration?.audience) identity.setAudience(id, jwtConfiguration.audience);
				return showAuthorizer(id);
			},
		},
		{
			"POST /_local/clock": ({ to }: { to: string }) => advanceClock(new Date(to)),
			"GET /_local/idle": idle,
			"GET /_local/counts": counts,
			"DELETE /_local/counts": resetCounts,
		},
		count,
	);
	const api = makeHttpApi(stack.routes, authorizer, identity, lambdas);
	await listen(awsServer, awsPort);
	await listen(api, apiPort);
	if (clock === "real") schedules.start();
	for (const { function: name } of stack.routes) lambdas.warm(name);
	writeFileSync(join(data, "outputs.json"), JSON.stringify({ Tsunagi: stack.outputs }, undefined, "\t"));
	writeFileSync(
		join(data, "hub.env"),
		Object.entries(env)
			.map(([name, value]) => `${name}=${value}\n`)
			.join(""),
	);

	return {
		apiUrl: url(apiPort),
		awsUrl: url(awsPort),
		tokenUrl: stack.outputs["TokenUrl"] ?? "",
		mailboxUrl: url(mailPort),
		mails: join(data, "mails"),
		/** The outputs of the stack, as `cdk deploy --outputs-file` would write them. */
		outputs: stack.outputs,
		/** For SDK clients and commands. */
		env,
		advanceClock,
		/** Resolves when no message is visible and no function at work; what is put off for later does not count. */
		idle,
		counts,
		resetCounts,
		stop: async (): Promise<void> => {
			schedules.stop();
			for (const poller of pollers) poller.stop();
			for (const server of [api, awsServer]) {
				server.close();
				server.closeAllConnections();
			}
			mail.stop();
			await lambdas.stop();
			await tables.stop();
			queues.close();
		},
	};
};
