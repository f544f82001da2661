/**
 * A community in numbers: who comes back, who speaks, and who follows whom.
 *
 * <p>The question it answers: <em>a maker says that its fans stick to it and design its products; how many come on a day and in a month, how many come back after their
 * first week, is it a few who write everything, and does the net of follows hold together?</em>
 *
 * <pre>{@code
 * CommunityPanel panel = CommunityPanel.of(activity)          // member | day, a row for each visit or day
 *         .withPosts(posts)
 *         .withFollows(follows);
 * panel                                                       // day | DAU | WAU | MAU | stickiness
 * panel.chart()
 *
 * panel.growth().chart()                                      // new, returning, resurrected and lost members, week by week
 * panel.retention()                                           // by weeks since a member's first day, in the week and rolling
 * panel.contribution()                                        // is it 90-9-1? Lorenz curve and Gini coefficient
 * panel.follows()                                             // density, reciprocity, clustering, the largest component
 * }</pre>
 *
 * <p>Limits: a member begins with the first day in the data, so that who was there before them looks new. Who reads without logging in is not seen. That active
 * members buy more does not say that the community makes them buy.
 */
package millet.community;
