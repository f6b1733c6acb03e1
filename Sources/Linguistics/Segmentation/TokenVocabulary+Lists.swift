extension TokenVocabulary {
    /// Words by trait, lower case, at most eight letters.
    static let lists: [(String, Traits)] = [
        ("mr mrs ms messrs mme mlle dr drs prof sgt lt capt st ste", [.abbreviation, .title]),
        (
            """
            gen maj col cpl pvt cmdr adm brig gov sen sens rep reps rev hon pres supt insp det amb fr
            """, [.capitalizedAbbreviation, .title]
        ),
        (
            """
            jr sr esq inc corp ltd plc bros assn dept univ vs viz cf al approx incl excl ibid blvd ave hwy pkwy \
            jan feb aug sept oct nov dec tues thurs hrs mins secs yrs tbsp tsp attn thur arrv
            """, .abbreviation
        ),
        (
            """
            co cos dist inst intl natl govt admin mfg ca resp eds ext tel rd sq mt ft apt bldg \
            ala ariz ark calif colo conn fla ill ind kan kans minn mich mont neb nev okla ore penn tenn tex va vt wis \
            wyo wash dak phd bsc msc est misc
            """, .capitalizedAbbreviation
        ),
        (
            """
            no nos p pp fig figs vol vols art sec ch pt par ver ed eq ref refs para app op sun mon tue wed thu fri sat \
            apr jun jul mar
            """, .beforeNumber
        ),
        (
            """
            anti arch bi co counter cross de e ex extra fore inter intra macro mega micro mid mini multi neo non over \
            para peri post pre pro pseudo psycho quasi re semi socio sub super tri u ultra un uni
            """, .prefix
        ),
        ("etc", [.abbreviation, .clipped]),
        ("esque ette fest fold gate itis less most rama wise", .suffix),
        (
            """
            com org net edu gov mil int info biz io ai uk ca de fr eu ru ua cn jp au nz br mx se fi nl \
            ch pl cz es pt ie il za kr tv co ro tr ir iq sy sa ae qa kz ge az lv lt ee hu bg gr rs hr \
            doc docx xls xlsx ppt pptx pdf txt htm html php asp aspx jsp js css xml json csv zip tar gz rar exe dll \
            jpg jpeg gif png bmp tif tiff mp mpg mpeg avi mov wav wmv ps tex py sh bat cfm url ini log dat bak
            """, .fileExtension
        ),
        (
            """
            am pm mm cm km kg mg ml ft lb lbs oz k m bn b mn tn mph kph kmh hz khz mhz ghz kb mb gb tb kw mw gw kwh \
            mwh hr hrs min mins sec secs yrs yr sq mi yd yds cc kt kts p f c g l w v a psi rpm bp nm ms kbps mbps \
            usd eur gbp rmb
            """, .unit
        ),
        ("em til till cause bout round tis twas cuz n nuff neath fore gainst nother", .clipped),
        (
            """
            a an the not been just like so very too really all my your gonna going about only always also now good \
            hard great nice ok time because
            """, .afterIts
        ),
        ("http https ftp mailto file news telnet irc", .scheme),
    ]

    /// Contractions and clitics written without apostrophe, the bar where UD parts them.
    static let contractions = """
        can|not gon|na wan|na got|ta out|ta lem|me gim|me do|nt wo|nt ca|nt did|nt does|nt is|nt was|nt are|nt were|nt \
        could|nt would|nt should|nt have|nt has|nt had|nt ai|nt ar|nt must|nt i|m i|ve you|re you|ll you|ve they|re \
        they|ve they|ll that|s what|s there|s we|ve he|s she|s who|s
        """
}
