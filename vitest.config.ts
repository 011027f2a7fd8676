import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Proofs that play for long; what they prove is not worth less for being slow. */
const PROOFS = [
	"tests/stores/{any-order,isolation,non-interference,silent-endings}.test.ts",
	"tests/handlers/mail-crashes.test.ts",
	"tests/leak-check/{leak-check,situations}.test.ts",
	"tests/flows/conformance.test.ts",
	"tests/kit/receiver.test.ts",
	"tests/faults/kill.test.ts",
	"tests/bad-input/**/*.test.ts",
	"tests/worlds/worlds.test.ts",
];

/** A busy machine breaks no test: waits are for events, and what hangs is ended by `.ci/run`. Milliseconds. */
const PATIENCE = { testTimeout: 600_000, hookTimeout: 600_000 };

/** Each file of `wire` and most of `proofs` hold a hub with threads of its own: more at once than this need much memory. */
const WORKERS = { maxWorkers: Math.min(availableParallelism(), 4) };

/**
 * Five kinds of test. `unit` is pure. `component` is a part of the hub with the AWS SDK mocked, or of the tooling. These two
 * are what `npm run check` runs. `template` looks at the synthesized stack. `wire` starts hubs and talks real HTTP.
 * `proofs` are the slow ones of all kinds.
 */
export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: "unit",
					include: [
						"tests/{catalogue,contract,rules,privacy,sealed}/**/*.test.ts",
						"tests/leak-check/{planted-leaks,scan,script,shapes,matrix}.test.ts",
					],
					// Nothing is mocked, so files share what they import.
					isolate: false,
					...PATIENCE,
					...WORKERS,
				},
			},
			{
				test: {
					name: "component",
					include: ["tests/{stores,handlers,commands,local,rooms,kit,worlds}/**/*.test.ts"],
					exclude: PROOFS,
					...PATIENCE,
					...WORKERS,
				},
			},
			{
				test: {
					name: "template",
					include: ["tests/infra/**/*.test.ts"],
					// Loads CDK once a worker.
					isolate: false,
					...PATIENCE,
					...WORKERS,
				},
			},
			{
				test: {
					name: "wire",
					setupFiles: ["tests/flows/as-described.ts"],
					include: ["tests/{flows,faults}/**/*.test.ts"],
					exclude: PROOFS,
					...PATIENCE,
					...WORKERS,
				},
			},
			{
				test: {
					name: "proofs",
					setupFiles: ["tests/flows/as-described.ts"],
					include: PROOFS,
					...PATIENCE,
					...WORKERS,
				},
			},
		],
	},
});
