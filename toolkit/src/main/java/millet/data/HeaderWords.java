package millet.data;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The headers under which shops export one part of their transactions, in English and Chinese, the common ones also in German, French and Spanish, the best first: codes before descriptions. */
enum HeaderWords {
    CUSTOMER("""
            customerid customerno customernumber customercode custid householdid householdkey userid memberid memberno
            membercard cardno clientid buyerid shopperid consumerid accountid uid customer household member client buyer user
            客户编号 客户id 客户号 客户代码 顾客编号 顾客id 会员卡号 会员编号 会员号 会员id 用户id 用户编号 用户号 买家id 买家编号 卡号
            客户编码 买家会员名 下单账号 下单帐号 会员名 用户名 客户 顾客 会员 用户 买家 客户名称 往来单位 买家昵称 会员昵称
            email customeremail emailaddress billingemail useremail mobilenumber phonenumber 邮箱 电子邮箱 手机号 手机号码
            会员手机 联系手机 收货人手机
            kundennummer kundennr kundenno kundenid kundencode kundenkartennr kundenkarte mitgliedsnummer mitgliedsnr
            mitgliedsid kartennummer debitor debitorennr debitornr nutzerid benutzerid kunde kaufer besteller mitglied
            kundenname codeclient numeroclient numclient noclient nclient clientno clientnr idclient nomclient
            codigocliente numerocliente numcliente ncliente idcliente clienteid cliente socio nombrecliente
            """),
    INVOICE("""
            invoiceno invoiceid invoicenumber orderid orderno ordernumber basketid transactionid transactionno receiptid
            receiptno receiptnumber billno billid ticketid ticketno saleid invoice order basket transaction receipt bill ticket
            订单号 订单编号 订单id 主订单编号 小票号 小票编号 流水号 交易流水号 交易号 交易编号 单据号 单据编号 发票号 单号 订单 小票
            bestellnummer bestellnr bestellid rechnungsnummer rechnungsnr rechnungsid rechnungno belegnummer belegnr
            bonnummer bonnr kassenbonnr auftragsnummer auftragsnr auftragsid vorgangsnummer vorgangsnr bestellung rechnung
            auftrag beleg kassenbon numerocommande numcommande nocommande ncommande idcommande commande numerofacture
            numfacture nofacture nfacture facture numeroticket nticket numeropedido numpedido npedido idpedido pedido
            numerofactura numfactura nfactura factura
            """),
    ITEM("""
            stockcode sku skuid skucode productid productcode productno itemid itemcode itemno articleid articleno goodsid
            materialno upc ean gtin barcode asin product item article productname itemname goodsname description
            productdescription itemdescription
            商品编码 商品编号 商品id 商品代码 货号 产品编号 产品编码 产品id 物料编码 sku编码 条码 条形码 商品名称 商品名 产品名称 品名
            商品标题 宝贝标题 商品 产品 存货编码 存货编号 商家编码 宝贝id 规格编码 存货名称 物料名称 商品全名 lineitemsku
            lineitemname
            artikelnummer artikelnr artikelno artikelid artikelcode artnr produktnummer produktnr produktid materialnummer
            materialnr artikel produkt artikelbezeichnung artikelname produktname produktbezeichnung bezeichnung
            codearticle codeproduit referenceproduit referencearticle refproduit refarticle idproduit produit designation
            libelle nomproduit codigoarticulo codigoproducto idproducto articulo producto nombreproducto
            """),
    CATEGORY("""
            category productcategory categoryname itemcategory maincategory categoryid department departmentname
            productgroup commodity producttype productclass subcategory
            商品类别 商品分类 商品品类 产品类别 产品分类 品类 类别 类目 一级类目 商品类目 分类 大类 商品类型 部门
            warengruppe warengruppenname artikelgruppe produktgruppe hauptwarengruppe kategorie produktkategorie sortiment
            rubrik abteilung categorie famille rayon categoria familia seccion
            """),
    TIME("""
            transactiontimestamp transactiondatetime transactiontime transactiondate invoicedate invoicetime orderdatetime
            orderdate ordertime orderpurchasetimestamp purchasedate purchasetime saledate salesdate saletime soldat createdat
            paidat datetime timestamp date time day
            销售时间 销售日期 下单时间 下单日期 交易时间 交易日期 订单时间 订单日期 购买时间 购买日期 消费时间 消费日期 付款时间
            订单付款时间 支付时间 买家付款时间 付款确认时间 成交时间 订单创建时间 创建时间 单据日期 开票日期 出库日期 日期 时间
            bestelldatum bestellzeitpunkt kaufdatum kaufzeitpunkt verkaufsdatum rechnungsdatum belegdatum bondatum
            auftragsdatum umsatzdatum buchungsdatum zeitpunkt zeitstempel datum tag datecommande datedecommande dateachat
            datevente datefacture fechapedido fechadepedido fechacompra fechaventa fechafactura fecha
            """),
    QUANTITY("""
            quantity qty units unitssold quantitysold orderquantity orderqty pieces pcs itemcount
            lineitemquantity 数量 销售数量 宝贝数量 宝贝总数量 实发数量 购买数量 商品数量 订购数量 销量 件数
            menge verkaufsmenge bestellmenge anzahl stuckzahl stueckzahl stuck stueck quantite qte cantidad unidades
            """),
    PRICE("""
            unitprice price itemprice productprice sellingprice saleprice salesprice priceperunit retailprice
            lineitemprice itemcost
            单价 含税单价 京东价 销售单价 成交单价 商品单价 成交价 售价 销售价 零售价 商品价格 价格 无税单价 不含税单价 未税单价
            einzelpreis stuckpreis stueckpreis verkaufspreis vkpreis artikelpreis preis prixunitaire prixunit prixdevente
            prix preciounitario preciounidad preciodeventa precioventa precio
            """),
    AMOUNT("""
            salesvalue salesamount lineamount linetotal amount netamount totalamount totalprice revenue sales turnover
            amountpaid paymentvalue spend spent subtotal grossamount total value
            lineitemtotal itemtotal ordertotal netsales grosssales
            实付金额 实付款 订单实付金额 商品实际成交金额 实收金额 价税合计 含税金额 成交金额 销售金额 销售额 消费金额 交易金额 支付金额 买家实际支付金额 金额 总金额 总价 小计 应付金额 合计
            订单金额 商品总价 商品金额合计 无税金额 不含税金额 未税金额
            gesamtpreis positionsbetrag positionssumme positionswert zeilenbetrag zeilensumme gesamtbetrag bruttobetrag
            nettobetrag rechnungsbetrag verkaufsbetrag umsatz bruttoumsatz nettoumsatz erlos erloes betrag summe gesamtsumme
            gesamt montant montanttotal montantttc montantht prixtotal totalttc totalht chiffredaffaires importe
            importetotal preciototal ventas
            """);

    /** Money and time of something else. */
    private static final List<String> OTHER = List.of(
            "discount",
            "disc",
            "rabatt",
            "remise",
            "descuento",
            "tax",
            "vat",
            "steuer",
            "mwst",
            "tva",
            "shipping",
            "freight",
            "versand",
            "porto",
            "livraison",
            "cost",
            "refund",
            "sekunde",
            "erstattung",
            "优惠",
            "折扣",
            "运费",
            "邮费",
            "佣金",
            "税",
            "成本",
            "退款");

    /** Says only whether tax is in the money. */
    private static final String WITH_OR_WITHOUT_TAX = "含税|无税|未税|价税合计";

    private static final int FEWEST_ENGLISH = 3;

    /** Parted by blanks. */
    private final String words;

    HeaderWords(String words) {
        this.words = words.strip();
    }

    String role() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The known header that this one is, or ends in, with how good that is: less is better. */
    Optional<Match> match(String header) {
        String folded = folded(header);
        List<String> words = List.of(this.words.split("\\s+"));
        int exact = words.indexOf(folded);
        if (exact >= 0) {
            return Optional.of(new Match(exact, true));
        }
        for (int place = 0; place < words.size(); place++) {
            String word = words.get(place);
            boolean longEnough = word.length() >= (word.charAt(0) < 128 ? FEWEST_ENGLISH + 1 : 2);
            if (longEnough && folded.endsWith(word) && !isOfOther(folded) && !isUsual(folded)) {
                return Optional.of(new Match(words.size() + place, false));
            }
        }
        return Optional.empty();
    }

    /** Whether it is the whole name of some part: Gesamtpreis is the amount, and not a price too. */
    private static boolean isUsual(String folded) {
        return Arrays.stream(values())
                .anyMatch(part -> List.of(part.words.split("\\s+")).contains(folded));
    }

    private static boolean isOfOther(String folded) {
        String rest = folded.replaceAll(WITH_OR_WITHOUT_TAX, "");
        return OTHER.stream().anyMatch(rest::contains);
    }

    /** Whether a header names a part of one line of an order, as Shopify's do. */
    static boolean isOfLine(String header) {
        return folded(header).startsWith("lineitem");
    }

    /** Without case, accents, blanks, punctuation, and what stands in brackets, such as a unit. */
    private static String folded(String header) {
        return Normalizer.normalize(header.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[(（\\[【].*?[)）\\]】]", "")
                .replaceAll("[\\s\\u00a0\\u3000\\u0300-\\u036f°º€$£¥￥\\p{Punct}·’：、，]", "");
    }

    /** How well a header fits. */
    record Match(int place, boolean exact) {}
}
