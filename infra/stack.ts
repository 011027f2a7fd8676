import { Aws, CfnOutput, DefaultStackSynthesizer, type IStackSynthesizer, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { Alarms } from "./alarms.ts";
import { Api } from "./api.ts";
import { EventBus } from "./bus.ts";
import type { FunctionDefinition, QueueName } from "./function-definition.ts";
import { type FunctionName, functions } from "./functions.ts";
import { Identity } from "./identity.ts";
import { Keys } from "./keys.ts";
import { HubLambda } from "./lambda.ts";
import { MailSender } from "./mail.ts";
import { guard, WorkQueue } from "./queues.ts";
import type { Resources } from "./rights.ts";
import { Schedules } from "./schedules.ts";
import { settingsOf } from "./settings.ts";
import { constructName, Tables } from "./tables.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Attempts for a message. An endpoint that is down does not use them up (`functions/rules/webhook/endpoint.ts`). */
const MAX_ATTEMPTS = 5;

/** Timeout of the function that consumes a queue, in seconds. */
const queued = (name: QueueName): number => functions[name === "catchup" ? "catch-up" : name].timeoutSeconds;

/** The whole hub in one stack: its parts are of no use without each other. */
export class Tsunagi extends Stack {
	readonly #places: Resources;
	readonly #hub: EventBus;
	readonly #api: Api;
	readonly #schedules: Schedules;
	readonly #alarms: Alarms;
	readonly #sendQueues: Readonly<Record<QueueName, WorkQueue>>;
	readonly #deadLetterUrls: string[] = [];

	/** @param bundles folder with the bundles, see `bundle.ts` */
	constructor(scope: Construct, id: string, bundles: string) {
		const settings = settingsOf(scope.node);
		super(scope, id, {
			description: "Tsunagi: event hub between the agencies that support single-parent families",
			env: { region: settings.region },
			// The CLI checks the bootstrap version; in the template it would add a parameter and a rule.
			synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }) as IStackSynthesizer,
			terminationProtection: !settings.isDisposable,
		});
		const busName = `${id}-hub`;
		const busArn = `arn:${Aws.PARTITION}:events:${settings.region}:${Aws.ACCOUNT_ID}:event-bus/${busName}`;
		const keys = new Keys(this, settings, busArn);
		this.#hub = new EventBus(this, busName, keys, settings);
		this.#alarms = new Alarms(this, keys.messages, settings.alarmMail);
		const identity = new Identity(this, settings);
		this.#api = new Api(this, { settings, identity, logKey: keys.logs });
		const queue = (name: QueueName) =>
			new WorkQueue(this, constructName(name), {
				key: keys.messages,
				timeoutSeconds: queued(name),
				tries: MAX_ATTEMPTS,
			});
		this.#sendQueues = {
			webhook: queue("webhook"),
			catchup: queue("catchup"),
			digest: queue("digest"),
			reconsider: queue("reconsider"),
		};
		const mail = new MailSender(this, settings, keys.messages);
		this.#places = {
			settings,
			keys,
			tables: new Tables(this, settings, keys.tables),
			bus: this.#hub.bus,
			queues: {
				webhook: this.#sendQueues.webhook.queue,
				catchup: this.#sendQueues.catchup.queue,
				digest: this.#sendQueues.digest.queue,
				reconsider: this.#sendQueues.reconsider.queue,
			},
			mail,
		};
		this.#schedules = new Schedules(this, this.#places);
		for (const name of Object.keys(functions) as FunctionName[]) this.#add(name, bundles);
		this.#watch("Hub", this.#hub.deadLetters);
		this.#watch("Schedules", this.#schedules.deadLetters);
		this.#alarms.onBounces(mail.configurationSet.ref);
		this.#alarms.onServerErrors(this.#api.api.ref);
		this.#alarms.onParked();
		this.#tell(identity);
	}

	/** Adds a function and what invokes it. */
	#add(name: FunctionName, bundles: string): void {
		const { trigger, timeoutSeconds }: FunctionDefinition = functions[name];
		const id = constructName(name);
		const common = { name, places: this.#places, bundles };
		if ("route" in trigger) {
			this.#api.route(id, trigger, new HubLambda(this, common).function);
		} else if ("openRoutes" in trigger) {
			this.#api.openRoutes(id, trigger.openRoutes, new HubLambda(this, common).function);
		} else if ("schedule" in trigger) {
			const lambda = new HubLambda(this, { ...common, deadLetters: this.#schedules.deadLetters });
			this.#schedules.tick(id, trigger.schedule, lambda.function);
		} else if ("queue" in trigger) {
			const work = this.#sendQueues[trigger.queue];
			guard(this, `${id}QueueGuard`, work.queue);
			guard(this, `${id}DeadLettersGuard`, work.deadLetters);
			this.#consume(common, work, HOUR);
		} else {
			const work = new WorkQueue(this, id, { key: this.#places.keys.messages, timeoutSeconds, tries: MAX_ATTEMPTS });
			if ("eventTypes" in trigger) this.#hub.route(id, trigger.eventTypes, work);
			else this.#places.mail.route(id, trigger.mailEvents, work);
			this.#consume(common, work, 15 * MINUTE);
		}
	}

	#consume(common: ConstructorParameters<typeof HubLambda>[1], work: WorkQueue, ageSeconds: number): void {
		new HubLambda(this, { ...common, takesFrom: work.queue });
		const id = constructName(common.name);
		this.#alarms.onAge(id, work.queue, ageSeconds);
		this.#watch(id, work.deadLetters);
	}

	#watch(id: string, deadLetters: WorkQueue["deadLetters"]): void {
		this.#alarms.onDeadLetters(id, deadLetters);
		this.#deadLetterUrls.push(deadLetters.ref);
	}

	/** Writes the outputs that commands, demo and operators need. */
	#tell(identity: Identity): void {
		const { tables, bus } = this.#places;
		const outputs: Readonly<Record<string, string>> = {
			ApiUrl: this.#api.url,
			TokenUrl: identity.tokenUrl,
			UserPoolId: identity.pool.ref,
			ApiId: this.#api.api.ref,
			AuthorizerId: this.#api.authorizer.ref,
			AgenciesTable: tables.of("agencies").ref,
			TimelineTable: tables.of("timeline").ref,
			DoorTable: tables.of("door").ref,
			InboxTable: tables.of("inbox").ref,
			ClockTable: tables.of("clock").ref,
			EnvelopesTable: tables.of("envelopes").ref,
			KeysTable: tables.of("keys").ref,
			LimitsTable: tables.of("limits").ref,
			WebhookQueue: this.#sendQueues.webhook.queue.ref,
			ReconsiderQueue: this.#sendQueues.reconsider.queue.ref,
			BusName: bus.ref,
			DeadLetterQueues: this.#deadLetterUrls.join(","),
		};
		for (const [key, value] of Object.entries(outputs)) new CfnOutput(this, key, { value });
	}
}
