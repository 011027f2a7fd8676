/** A name of the contract's schemas: `referral.put-on-hold` becomes `ReferralPutOnHold`. */
export const pascal = (name: string): string =>
	name.replace(/(?:^|[.-])(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/[^\w]/g, "");

/** A name as English words: `householdType` becomes `Household type`, `put-on-hold` becomes `Put on hold`. */
export const inWords = (name: string): string => {
	const words = name
		.replace(/([a-z0-9])([A-Z])/g, "$1 $2")
		.replace(/[.-]/g, " ")
		.toLowerCase();
	return words.charAt(0).toUpperCase() + words.slice(1);
};
