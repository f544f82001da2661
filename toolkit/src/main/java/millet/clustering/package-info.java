/**
 * Clusters: which rows are alike, how many groups are there, and is there anything to it?
 *
 * <pre>{@code
 * Features flowers = Features.of(Datasets.table("iris"), "sepal_length", "sepal_width", "petal_length", "petal_width");
 *
 * KSelection.from(2).to(8).compare(flowers)                   // k | inertia | silhouette …, elbow and best silhouette
 *
 * Clustering species = KMeans.clusters(3).withRestarts(50).fit(flowers);
 * species                                                     // cluster | size | share | median and mean of each feature
 * species.silhouette()                                        // how well each row lies in its cluster
 * species.plot("petal_length", "petal_width")
 * species.assign(Features.of(flowers.names(), new double[][] {{5.9, 3, 5.1, 1.8}}))
 *
 * Clustering.of(flowers, species.labels()).inertia()          // any partition can be judged, also a published one
 * }</pre>
 *
 * <p>K-means always finds clusters, also where there are none: look at the silhouette, at the warnings, and at whether the groups can be told
 * apart in words. It minimises squared distances, so the features must be comparable: standardize them, and take the logarithm of skewed amounts first.
 *
 * <p>Limits: the answer is the best of the restarts, a local optimum; round clusters of similar size suit it, long or nested ones do not. The silhouette
 * looks at every pair of rows.
 */
package millet.clustering;
