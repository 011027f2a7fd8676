import { writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { assembly } from "./assembly.ts";
import { makeAwsServer } from "./aws-server.ts";
import type { Entry } from "./bus.ts";
import { cognitoOperations } from "./cognito-api.ts";
import { openDataFolder, temporaryFolderIn } from "./data-folder.ts";
import { type Engine, logFile, startEngine } from "./engine.ts";
import { makeHttpApi } from "./http-api.ts";
import { type LocalIdentity, openIdentity } from "./identity.ts";
import { startMail } from "./mail.ts";
import { eventsOf } from "./mail-events.ts";
import { environmentOf, takePorts } from "./ports.ts";
import { sqsOperations } from "./sqs-api.ts";
import { type LocalStack, readStack } from "./stack.ts";
import { startTables } from "./tables.ts";
import type { Print } from "./trace.ts";

export type HubOptions = {
	/** The data directory. A hub that is started on it again continues where it stopped. */
	readonly data: string;
	/** The API's port; the next three are for AWS endpoints, tables and mail. 0: any that are free. */
	readonly port?: number;
	/** `real` runs schedules by this machine's clock, `simulated` by `advanceClock` alone. */
	readonly clock?: "real" | "simulated";
	/** Values of the CDK context. By default webhooks may go to any address and the rate limit is out of reach. */
	readonly context?: Readonly<Record<string, string>>;
	/** Proxies between functions and AWS, e.g. to count reads and writes: each is given the URL behind it and returns its own. */
	readonly fronts?: Partial<Record<"aws" | "tables" | "mail", (url: string) => Promise<string>>>;
	/** Takes a line for each invocation of a function, and for dead letters. */
	readonly trace?: Print;
	/** Takes what is being done while the hub starts. */
	readonly progress?: Print;
};

/** A hub that runs on this machine. */
export type Hub = Awaited<ReturnType<typeof startHub>>;

/** How often AWS was called and functions were invoked. */
const makeCounter = () => {
	const calls = new Map<string, number>();
	return {
		count: (call: string): void => void calls.set(call, (calls.get(call) ?? 0) + 1),
		counts: ({ lambdas }: Engine) => ({
			calls: Object.fromEntries(calls),
			invocations: Object.fromEntries(lambdas.invocations),
		}),
		reset: ({ lambdas }: Engine): void => {
			calls.clear();
			lambdas.invocations.clear();
		},
	};
};

/** API Gateway's own API: reads the authorizer and changes its audience. */
const authorizerApi = ({ authorizer }: LocalStack, identity: LocalIdentity) => {
	const get = (id: string) => ({
		authorizerId: id,
		name: "agencies",
		authorizerType: "JWT",
		identitySource: ["$request.header.Authorization"],
		jwtConfiguration: { issuer: authorizer.issuer, audience: identity.audience(id, authorizer.audience) },
	});
	return {
		get,
		update: (id: string, { jwtConfiguration }: { jwtConfiguration?: { audience?: readonly string[] } }) => {
			if (jwtConfiguration?.audience) identity.setAudience(id, jwtConfiguration.audience);
			return get(id);
		},
	};
};

/** Writes the stack's outputs and the SDK's environment to the data directory, for commands. */
const leaveNote = (data: string, outputs: LocalStack["outputs"], env: Readonly<Record<string, string>>): void => {
	const lines = Object.entries(env).map(([name, value]) => `${name}=${value}\n`);
	writeFileSync(join(data, "outputs.json"), JSON.stringify({ Tsunagi: outputs }, undefined, "\t"));
	writeFileSync(join(data, "hub.env"), lines.join(""));
};

/** What only a hub on this machine answers: its clock and its counts. */
const localRoutes = ({ advanceClock, idle }: Engine, counts: () => object, resetCounts: () => void) => ({
	"POST /_local/clock": ({ to }: { to: string }) => advanceClock(new Date(to)),
	"GET /_local/idle": idle,
	"GET /_local/counts": counts,
	"DELETE /_local/counts": resetCounts,
});

const shut = (server: Server): void => {
	server.close();
	server.closeAllConnections();
};

const VARIABLES = { aws: "AWS_ENDPOINT_URL", tables: "AWS_ENDPOINT_URL_DYNAMODB", mail: "AWS_ENDPOINT_URL_SES" } as const;

const withFronts = async (env: ReturnType<typeof environmentOf>, fronts: HubOptions["fronts"] = {}) => {
	const changed = { ...env };
	for (const [name, front] of Object.entries(fronts)) {
		const variable = VARIABLES[name as keyof typeof VARIABLES];
		changed[variable] = await front(env[variable]);
	}
	return changed;
};

/**
 * Runs the synthesized stack on this machine, on 127.0.0.1. Answers nothing before its stores are open.
 *
 * @throws PortTakenError when one of the four ports is taken
 * @throws DataFolderError when the data folder is another hub's, or of another version
 * @throws UnknownToRuntimeError when the template uses what the runtime does not know
 */
export const startHub = async ({ data, port = 0, clock = "real", context = {}, fronts, trace, progress }: HubOptions) => {
	const ports = await takePorts(port);
	const folder = openDataFolder(data);
	progress?.("Bundling the functions; only the first start takes long");
	const directory = await assembly({ webhookTargets: "any", ratePerMinute: "3333333", ...context });
	const [apiUrl, awsUrl] = [ports.api.url, ports.aws.url];
	const env = await withFronts(environmentOf(ports), fronts);
	const stack = await readStack(directory, { apiUrl, awsUrl }, { ...env, TMPDIR: temporaryFolderIn(data) });
	const counter = makeCounter();
	progress?.("Opening the tables");
	const engine = startEngine(stack, data, trace);
	const [tables, identity, mail] = await Promise.all([
		startTables(join(data, "tables"), ports.tables),
		openIdentity(data),
		startMail(join(data, "mails"), ports.mail, counter.count, (mail) => engine.queues.send(eventsOf(mail, stack.mailRoutes))),
	]);
	await tables.create(stack.tables);
	const { advanceClock, idle, retryNow, lambdas, queues, bus } = engine;
	const counts = () => counter.counts(engine);
	const resetCounts = (): void => counter.reset(engine);
	const services = {
		AmazonSQS: sqsOperations(queues, () => awsUrl),
		AWSEvents: { PutEvents: ({ Entries }: { Entries: Entry[] }) => bus.putEvents(Entries) },
		AWSCognitoIdentityProviderService: cognitoOperations(identity),
	};
	const local = localRoutes(engine, counts, resetCounts);
	const awsServer = makeAwsServer(services, authorizerApi(stack, identity), local, counter.count);
	const api = makeHttpApi(stack.routes, stack.authorizer, identity, lambdas);
	await ports.aws.give(awsServer);
	await ports.api.give(api);
	if (clock === "real") engine.schedules.start();
	engine.begin();
	leaveNote(data, stack.outputs, env);

	const stop = async (): Promise<void> => {
		shut(api);
		await engine.stop();
		shut(awsServer);
		mail.stop();
		await tables.stop();
		queues.close();
		folder.close();
	};
	return {
		apiUrl,
		awsUrl,
		tokenUrl: stack.outputs["TokenUrl"] ?? "",
		mailboxUrl: ports.mail.url,
		mails: join(data, "mails"),
		log: logFile(data),
		/** The cloud assembly that it runs. */
		assembly: directory,
		/** The outputs of the stack, as `cdk deploy --outputs-file` would write them. */
		outputs: stack.outputs,
		/** For SDK clients and commands. */
		env,
		advanceClock,
		idle,
		retryNow,
		counts,
		resetCounts,
		stop,
	};
};
