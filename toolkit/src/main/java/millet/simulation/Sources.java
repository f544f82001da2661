package millet.simulation;

import java.util.List;
import java.util.stream.Stream;
import millet.display.Names;

/** All tables: those that the shop has, and those that only the truth has. */
final class Sources {

    static final List<Source> SHOP = List.of(
            Source.ofCustomers(CustomerTables.CUSTOMERS, CustomerTables::customers),
            Source.ofCustomers(Accounts.LAYOUT, shop -> accounts(shop).scribe()),
            Source.ofProducts(ShopTables.PRODUCTS, ShopTables::products),
            Source.ofProducts(ShopTables.PRICES, ShopTables::prices),
            Source.ofProducts(StockTables.STOCK, StockTables::stock),
            Source.ofCustomers(OrderTables.ORDERS, OrderTables::orders),
            Source.ofCustomers(TouchTables.TOUCHES, TouchTables::touches),
            Source.ofCustomers(TouchTables.CAMPAIGN, TouchTables::campaign),
            Source.ofCustomers(DeviceTables.DEVICES, DeviceTables::devices),
            Source.ofCustomers(CreditTables.CREDIT, CreditTables::credit),
            Source.ofCustomers(EventTables.EVENTS, EventTables::events),
            Source.ofCustomers(SearchTables.SEARCHES, SearchTables::searches),
            Source.ofCustomers(ReviewTables.RATINGS, ReviewTables::ratings),
            Source.ofCustomers(ReviewTables.REVIEWS, ReviewTables::reviews),
            Source.ofCustomers(TicketTables.TICKETS, TicketTables::tickets),
            Source.ofCustomers(CommunityTables.ACTIVITY, CommunityTables::activity),
            Source.ofCustomers(CommunityTables.POSTS, CommunityTables::posts),
            Source.ofCustomers(CommunityTables.VOTES, CommunityTables::votes),
            Source.ofCustomers(CommunityTables.FOLLOWS, CommunityTables::follows),
            Source.ofCustomers(SensorTables.SENSORS, SensorTables::sensors),
            Source.ofCustomers(LocationTables.LOCATIONS, LocationTables::locations),
            Source.ofCustomers(BrandSurvey.SURVEY, shop -> BrandSurvey.survey(shop)),
            Source.ofCustomers(ServiceTables.SERVICES, ServiceTables::services));

    static final List<Source> TRUTH = List.of(
            Source.ofCustomers(TruthTables.CUSTOMERS, TruthTables::customers),
            Source.ofCustomers(OrderTables.CAUSES, OrderTables::causes),
            Source.ofCustomers(OrderTables.LOST, OrderTables::lost),
            Source.ofCustomers(OrderTables.DIRT, OrderTables::dirt),
            Source.fixed(TruthTables.RULES, TruthTables::rules),
            Source.fixed(TruthTables.ELASTICITIES, TruthTables::elasticities),
            Source.fixed(TruthTables.CHANNELS, TruthTables::channels),
            Source.ofCustomers(TouchTables.CAMPAIGN_TRUTH, TouchTables::campaignTruth),
            Source.ofCustomers(DeviceTables.DEVICES_TRUTH, DeviceTables::truth),
            Source.fixed(TruthTables.FAILURES, TruthTables::failures),
            Source.ofCustomers(CreditTables.TRUTH, CreditTables::truth),
            Source.fixed(CreditTables.WEIGHTS, CreditTables::weights),
            Source.ofCustomers(Accounts.TRUTH, shop -> accounts(shop).truthScribe()),
            Source.ofCustomers(LocationTables.TRUTH, LocationTables::truth),
            Source.fixed(BrandSurvey.TRUTH, BrandSurvey::truth),
            Source.ofCustomers(SearchTables.SEARCHES_TRUTH, SearchTables::truth),
            Source.ofCustomers(ReviewTables.REVIEWS_TRUTH, ReviewTables::reviewsTruth),
            Source.ofCustomers(TicketTables.TICKETS_TRUTH, TicketTables::truth),
            Source.ofCustomers(CommunityTables.MEMBERS_TRUTH, CommunityTables::membersTruth),
            Source.ofCustomers(CommunityTables.POSTS_TRUTH, CommunityTables::postsTruth),
            Source.fixed(CommunityTables.PROTOTYPES_TRUTH, CommunityTables::prototypes));

    private Sources() {}

    private static Accounts accounts(Shop shop) {
        Traits traits = shop.traits();
        return new Accounts(
                shop.seed(), shop.days(), customer -> traits.of(customer).joined(), FirstUse.in(shop), Ids::customer);
    }

    static Source named(String name, List<Source> among, String subject) {
        return among.stream()
                .filter(source -> source.layout().name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name, among, subject));
    }

    private static IllegalArgumentException unknown(String name, List<Source> among, String subject) {
        List<String> known = names(among).toList();
        return new IllegalArgumentException(
                subject + " has no table '" + name + "'; it has " + known + "." + Names.suggestion(name, known));
    }

    static Stream<String> names(List<Source> among) {
        return among.stream().map(source -> source.layout().name());
    }
}
