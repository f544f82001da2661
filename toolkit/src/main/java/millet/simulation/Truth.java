package millet.simulation;

import java.nio.file.Path;
import java.util.stream.Stream;
import millet.display.Displayable;
import millet.display.TableView;
import tech.tablesaw.api.Table;

/**
 * What the simulated shop does not know: to be looked at when the analysis is done, to see how right it was. It shows its tables.
 *
 * <p>Get it from {@link World#truth()}.
 */
public final class Truth implements Displayable {

    private final World world;

    Truth(World world) {
        this.world = world;
    }

    /**
     * The hidden kind of each customer and the numbers from which all else follows.
     *
     * @return one row for each customer
     */
    public Table customers() {
        return table("customers_truth");
    }

    /**
     * What each order owes its existence to. An order of channel X would not exist without a touch of that channel.
     *
     * @return one row for each order
     */
    public Table orders() {
        return table("orders_truth");
    }

    /**
     * Orders that failed because the shelf was empty.
     *
     * @return one row for each
     */
    public Table lostDemand() {
        return table("lost_demand");
    }

    /**
     * The planted rules of what is bought together.
     *
     * @return one row for each rule between two families of products
     */
    public Table rules() {
        return table("rules_truth");
    }

    /**
     * The planted price elasticities.
     *
     * @return one row for each category and hidden kind of customer
     */
    public Table elasticities() {
        return table("elasticities_truth");
    }

    /**
     * What a touch of each channel brings, and how often it only stands in the way of an order that comes anyway.
     *
     * @return one row for each channel
     */
    public Table channels() {
        return table("channels_truth");
    }

    /**
     * Both answers to the campaign, with it and without it.
     *
     * @return one row for each customer who had joined before it
     */
    public Table campaign() {
        return table("campaign_truth");
    }

    /**
     * When each device fails, seen or not.
     *
     * @return one row for each device
     */
    public Table devices() {
        return table("devices_truth");
    }

    /**
     * The distribution of the time to failure of each line of devices.
     *
     * @return one row for each line
     */
    public Table failures() {
        return table("failures_truth");
    }

    /**
     * What is wrong in the table of orders, if the world has dirt.
     *
     * @return one row for each stain
     */
    public Table dirt() {
        return table("dirt_truth");
    }

    /**
     * Whose each account is.
     *
     * @return one row for each account
     */
    public Table accounts() {
        return table("accounts_truth");
    }

    /**
     * With which probability each default was drawn.
     *
     * @return one row for each order paid by instalments
     */
    public Table credit() {
        return table("credit_truth");
    }

    /**
     * Homes and places of work behind the shared places.
     *
     * @return one row for each customer who shares them
     */
    public Table locations() {
        return table("locations_truth");
    }

    /**
     * What searches were for.
     *
     * @return one row for each search
     */
    public Table searches() {
        return table("searches_truth");
    }

    /**
     * What reviews speak of, and whether they praise or complain.
     *
     * @return one row for each review
     */
    public Table reviews() {
        return table("reviews_truth");
    }

    /**
     * What tickets are about.
     *
     * @return one row for each ticket
     */
    public Table tickets() {
        return table("tickets_truth");
    }

    /**
     * What posts are about.
     *
     * @return one row for each post
     */
    public Table posts() {
        return table("posts_truth");
    }

    /**
     * Groups and influence of the members of the community.
     *
     * @return one row for each member
     */
    public Table members() {
        return table("members_truth");
    }

    /**
     * What prototypes are worth to those who choose.
     *
     * @return one row for each prototype
     */
    public Table prototypes() {
        return table("prototypes_truth");
    }

    /**
     * Where brands really stand, and what people look for.
     *
     * @return one row for each brand and attribute
     */
    public Table brandSurvey() {
        return table("brand_survey_truth");
    }

    /**
     * A table by its name.
     *
     * @param name as in the list that the truth shows, such as {@code "rules_truth"}
     * @return a new table at every call
     * @throws IllegalArgumentException if there is no such table
     */
    public Table table(String name) {
        return world.whole(Sources.named(name, Sources.TRUTH, "The truth"));
    }

    /**
     * A table in parts, for worlds that do not fit into memory.
     *
     * @param name as in the list that the truth shows
     * @return the parts, in the order of customers
     * @throws IllegalArgumentException if there is no such table
     */
    public Stream<Table> parts(String name) {
        return world.parts(Sources.named(name, Sources.TRUTH, "The truth"));
    }

    /**
     * Writes every table of the truth as CSV, {@code rules_truth.csv} for {@code rules_truth} and so on, in the memory of one part, however large
     * the world is.
     *
     * @param folder to write into, such as {@code "my-data/truth"}; it is made where it is missing, and files of these names in it are replaced
     * @return the absolute path of the folder
     * @throws IllegalArgumentException if the files cannot be written there; those that are complete then stay
     */
    public Path saveAll(String folder) {
        return world.saveAll(Sources.TRUTH, folder);
    }

    @Override
    public Table toTable() {
        return World.list("truth", Sources.TRUTH);
    }

    @Override
    public TableView view() {
        return TableView.of(toTable()).withRows(World.ALL_ROWS);
    }

    @Override
    public String toString() {
        return toText();
    }
}
