/**
 * Which accounts belong to one person: how does a shop with five platforms count its customers, and not its log-ins?
 *
 * <pre>{@code
 * IdentityResolution byKeys = IdentityResolution.of(
 *                 MatchRule.sameKey("phone_hash").unlessSharedByMore(6),       // the till's own number is nobody's
 *                 MatchRule.similarName("name", 0.9).andSame("birth_year").within("city"))
 *         .keepingNamesApart("name");                                          // a number given up goes to a stranger
 * Identities people = byKeys.withSource("platform").withTime("opened").link(accounts, "account");
 * people                                                                       // person | accounts | platform | rules | suspicious
 * people.why("A1", "A3")                                                       // the chain of links from one to the other
 * people.profile()                                                             // one row a person, the best value of each column
 * people.score(truth, "customer")                                              // precision and recall, pairwise and B-cubed
 *
 * MatchRule.Probable probable = MatchRule.probable("phone_hash", "device", "city", "birth_year", "gender")
 *         .names("name").within("phone_hash").within("device").within("name", "city").accepting(0.5);
 * IdentityResolution.of(probable).keepingNamesApart("name").link(accounts, "account").weights()   // what agreement says, in bits
 * }</pre>
 *
 * <p>Rules are worked off in their order, the strongest links first; what is linked directly or through others is one person, unless two sides contradict each
 * other in what is kept apart. The order of the rows has no say. Names are compared by characters and by sound, masked, with a title and in Pinyin;
 * addresses by building, staircase and room.
 *
 * <p>Limits: fingerprints of numbers are equal or not; a typing mistake in one cannot be seen. An account that shares nothing with the others stays alone.
 * Families share telephones, devices and homes, so that an account without a name may go to the wrong one of them. Only pairs that share a block are
 * compared, and blocks that are too large are left out with a warning. Joining accounts is itself a use of personal data: it needs a purpose and a right to it.
 */
package millet.identity;
