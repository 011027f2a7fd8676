import { defineConfig } from "vitest/config";

/**
 * Two kinds of test. `unit` is pure or builds the template once: seconds in all. `wire` starts hubs and talks real
 * HTTP; one file at a time, because two cores must hold hub, workers and test.
 */
export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: "unit",
					include: ["tests/{catalogue,rules,stores,handlers,privacy,commands,local,infra}/**/*.test.ts"],
					testTimeout: 10_000,
					hookTimeout: 60_000,
				},
			},
			{
				test: {
					name: "wire",
					include: ["tests/{flows,faults}/**/*.test.ts"],
					testTimeout: 60_000,
					hookTimeout: 120_000,
					fileParallelism: false,
				},
			},
		],
	},
});
