import { defineConfig } from "vitest/config";

/**
 * Three kinds of test. `unit` is pure, seconds in all. `template` shares one CDK and one synthesized stack between its
 * files. `wire` starts hubs and talks real HTTP; one file at a time, because two cores must hold hub, workers and test.
 */
export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: "unit",
					include: [
						"tests/{catalogue,contract,rules,stores,handlers,privacy,commands,local,rooms,sealed,kit}/**/*.test.ts",
						"tests/leak-check/{planted-leaks,scan,shapes,matrix}.test.ts",
					],
					testTimeout: 10_000,
					hookTimeout: 60_000,
				},
			},
			{
				test: {
					name: "template",
					include: ["tests/infra/**/*.test.ts"],
					testTimeout: 20_000,
					isolate: false,
					fileParallelism: false,
				},
			},
			{
				test: {
					name: "wire",
					setupFiles: ["tests/flows/as-described.ts"],
					include: ["tests/{flows,faults,bad-input}/**/*.test.ts", "tests/leak-check/leak-check.test.ts"],
					testTimeout: 60_000,
					hookTimeout: 120_000,
					fileParallelism: false,
				},
			},
		],
	},
});
