/// Frequent English word forms: what a piece of glued text must be made of to be taken apart.
///
/// Counted by the authors in treebank and newswire text: lower-case forms seen at least six times in more than one
/// source, at least half as often in lower case as with a capital, abbreviations and fragments left out by hand. The
/// names are those of states, peoples and capitals in the news, and of months and days.
enum WordTable {
    static let names: StaticString = """
        Afghan Afghanistan Africa African Albania Albanian Algeria Algerian America American Americans Angola Arab
        Arabia Arabs Argentina Argentine Armenia Armenian Asia Asian Australia Australian Austria Austrian Azerbaijan
        Azerbaijani Bahrain Baltic Bangladesh Beijing Belarus Belarusian Belgian Belgium Berlin Bolivia Bosnia Bosnian
        Brazil Brazilian Britain British Brussels Bulgaria Bulgarian Burma Cambodia Cambodian Cameroon Canada Canadian
        Catholic Chad Chechen Chechnya Chile Chilean China Chinese Christian Christians Colombia Colombian Congo
        Crimea Crimean Croatia Croatian Cuba Cuban Cyprus Czech Damascus Danish Darfur Denmark Donetsk Dutch Ecuador
        Egypt Egyptian England English Eritrea Estonia Estonian Ethiopia Ethiopian Europe European Europeans Finland
        Finnish France French Gaza Geneva Georgia Georgian German Germans Germany Ghana Greece Greek Guatemala Guinea
        Haiti Haitian Hamas Havana Hezbollah Hindu Honduras Hungarian Hungary Iceland India Indian Indonesia
        Indonesian Iran Iranian Iranians Iraq Iraqi Iraqis Ireland Irish Islam Islamic Israel Israeli Israelis
        Istanbul Italian Italy Jamaica Japan Japanese Jerusalem Jewish Jews Jordan Jordanian Kabul Kashmir Kazakhstan
        Kenya Kenyan Kherson Korea Korean Kosovo Kremlin Kurdish Kurds Kuwait Kuwaiti Kyiv Kyrgyzstan Laos Latvia
        Latvian Lebanese Lebanon Liberia Libya Libyan Lithuania Lithuanian London Luxembourg Macedonia Malaysia
        Malaysian Mali Malta Mexican Mexico Moldova Mongolia Montenegro Moroccan Morocco Moscow Mozambique Muslim
        Muslims Myanmar Namibia Nepal Netherlands Nicaragua Niger Nigeria Nigerian Norway Norwegian Oman Pakistan
        Pakistani Palestine Palestinian Palestinians Panama Paraguay Paris Pentagon Persian Peru Peruvian Philippine
        Philippines Poland Polish Portugal Portuguese Qatar Romania Romanian Rome Russia Russian Russians Rwanda Saudi
        Scotland Scottish Senegal Serb Serbia Serbian Serbs Shia Shiite Singapore Slovak Slovakia Slovenia Slovenian
        Somali Somalia Soviet Spain Spanish Sudan Sudanese Sunni Sweden Swedish Swiss Switzerland Syria Syrian Syrians
        Taiwan Taiwanese Tajikistan Taliban Tanzania Tehran Thai Thailand Tibet Tibetan Tokyo Tunisia Tunisian Turkey
        Turkish Turkmenistan Uganda Ukraine Ukrainian Ukrainians Uruguay Uzbekistan Vatican Venezuela Venezuelan
        Vietnam Vietnamese Washington Western Yemen Yemeni Zambia Zimbabwe January February March April June July
        August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday
        """

    static let words: StaticString = """
        abandon abandoned abducted abductions ability able aboard about above abroad absence absentia absolute
        absolutely absorb absurd abundant abuse abuses abusing academic accept acceptable acceptance accepted access
        accessible accident accidentally accidents accommodation accompanied accomplished accord according accords
        account accounting accounts accumulated accuracy accurate accuse accused accuses accusing achieve achieved
        achievement achievements achieving acknowledge acknowledged acquire acquired acquiring acquisition acquitted
        across act acted acting action actions active actively activist activists activities activity actor actress
        acts actual actually adaptation add added addiction adding addition additional address addressed addresses
        adds adequate adequately adjourned adjust adjustments administered administration administrator admit admitted
        adopt adopted adoption adult adults advance advanced advancing advantage adventure advertising advice advise
        advised adviser advisor advisors advocacy advocates affair affairs affect affected affecting affects
        affiliated afford affordable afraid after aftermath afternoon afterwards again against age aged agencies
        agency agenda agent agents aggression aggressive aging ago agree agreed agreeing agreement agreements agrees
        agricultural agriculture ahead aid aide aides ailing aim aimed aims air airbase airborne aircraft aired
        airline airliner airlines airplane airplanes airport airports airspace airstrike airstrikes alarmed alcohol
        alert aliens alike alive all allegations allege alleged allegedly alleging alliance allied allies allocated
        allow allowance allowed allowing allows ally almost alone along alongside already also alternative
        alternatives although altogether alumina always am amazing ambassador ambitious ambush ambushed amended
        amendment amid ammunition among amongst amount amounts an analyses analysis analyst analysts ancient and anger
        angered angle angry animal animals ankle annexed anniversary announce announced announcement announcing annual
        annually another answer answered answers anti anticipated ants any anybody anymore anyone anything anyway
        anyways anywhere apart apartheid apartment apologize apologized apology apparent apparently appeal appealed
        appealing appear appearance appeared appears application applications applied apply applying appoint appointed
        appointees appointment appointments appreciate appreciated appreciation approach approached appropriate
        appropriately approval approve approved approximately archipelago architect archive are area areas arena argue
        argued arguing argument arguments arises arm armed armored arms army around arrange arranged arrangements
        arranging arrest arrested arresting arrests arrival arrivals arrive arrived arriving art article articles
        artificial artillery artist artistic artists arts artwork as aside ask asked asking asleep aspect aspects
        aspirations assassinate assassinated assassination assault assembly asserted assess assessing assessment
        assets assist assistance assistant assisted assisting associate associated assume assumed assumes assuming
        assured astronauts asylum at ate athletes atmosphere atomic atrocities attached attack attacked attacker
        attackers attacking attacks attempt attempted attempting attempts attend attended attendees attending
        attention attitude attorney attract attracted attracting attractive attributed auction audience audiences
        audio audit authentic authenticity author authorities authority authorize authorized authorizing authors auto
        automakers automatic automatically autonomous autonomy availability available average averaging avian aviation
        avoid avoided awaiting awake award awarded awards aware awareness away awesome awful babies baby back backed
        background backing backward bad badly bag bags bail balance balanced ball ballistic ballot balloting ballots
        ban band banking bankruptcy banks banned banner banners bans bar barely barn barred barrel barrels barrier
        bars base baseball based bases basic basically basis basketball bathroom batons battle battlefield battling
        bauxite be beach beaches beans bear bears beat beating beatings beautiful beauty became because become becomes
        becoming bed bedroom beds beef been beer beers before began begin beginning begins begun behalf behavior
        behaviors behind being beings belief beliefs believe believed believes belong belonged belongs below belt
        beneath benefit benefits best bet better between beverage beyond bicycle bid big bigger biggest bike bilateral
        bill billion billionaire billions bills biological bipartisan bird birds birth birthday bit biting bitter
        black blame blamed blames blaming blast blasts blazes blew blind bloc block blocked blocking blocks blog blood
        bloody blow blowing blown blows blue board boarding boat boats bodies body bodyguard bodyguards bolstered bomb
        bomber bombers bombing bombings bombs bonds book booked books boom boost boosted boosting border bordering
        borders born borrowing both bother bottles bottom bought bound bowl box boxes boy boycott boycotted boyfriend
        boys brain branch branches brand bread break breakaway breakfast breaking breaks breath breathe bribes bricks
        bridge bridges brief briefing briefly bright brightness bring bringing brings broad broadcast broadcaster
        broadcasting broadcasts broader broke broken broker bronze brother brothers brought browser brutal budget
        build building buildings built bulb bulbs bulk bunch burden bureau burial buried burn burned burning burns
        burst bus buses business businesses businessmen busy but button buy buyers buying buys by bye bystander
        bystanders cabin cabinet cache cafe cages calendar call called calling calls calm came camera camp campaign
        campaigning camps campus can cancel canceled cancer candidacy candidate candidates cannot cans capabilities
        capability capable capacity capita capital caps capsized captain captives captivity captors capture captured
        car carbon card cards care career careful carefully cargo carried carries carry carrying cars cartels cartoons
        case cases cash cast casualties cat catalog catastrophe catch categorically categories category cats caught
        cause caused causes causing caution cave cease ceasefire ceded ceiling celebrate celebrated celebrating
        celebration celebrations celebrity cell cent center centered centers central centre centrifuges centrist cents
        centuries century ceremonial ceremonies ceremony certain certainly certificate certificates certified chain
        chair chaired chairman chairs challenge challenged challenger challenges challenging champion chance
        chancellor chances change changed changes changing channel channels chanted chaos chapter chapters character
        characterized characters charcoal charge charged charges charitable charity charter chased cheap cheaper check
        checked checking checkpoint checkpoints checks cheered cheese chemical chemicals chest chicken chickens chief
        child children chill chocolate choice cholera choose chooses chose chosen chronic church churches cigarette
        circle circles circumstances cited cites cities citing citizen citizens citizenship citrus city civil civilian
        civilians civilization claim claimed claiming claims clarify clash clashed clashes class classes classical
        classified clause clean cleaned cleaning clear cleared clearing clearly clemency cleric clerics click client
        cliff climate climbed clinic clock close closed closely closer closing closure clothes clothing cloud club
        clues cluster coach coal coalition coast coastal coca cocaine cocktail cocoa code coffee coffin coincidence
        cold collaboration collapse collapsed collateral colleague colleagues collect collected collecting collection
        collections collective college colonial colonies colony color colored colorful colors columns coma combat
        combination combined combining come comedy comes comfortable coming command commander commanders comment
        commented comments commerce commercial commission commissioner commit commitment commitments committed
        committee committing commodities commodity common commonly communication communications communist communities
        community commuted compact companies company compare compared comparing comparison compensation compete
        competed competing competition complain complained complaining complaint complaints complete completed
        completely complex comply components composition compound comprehensive compromise computer computers
        concentrated concentration concept concepts concern concerned concerning concerns concert concerted conclude
        concluded concludes conclusion conclusions concrete condemnation condemned condition conditions conduct
        conducted conducting conference conferences confessed confidence confident confidential confidentiality
        confined confirm confirmation confirmed confirming confirms confiscated conflict conflicts conform
        confrontation confused confusion congratulate congressional congressman connected connection connections
        conscious consensus consequences conservation conservative consider considerable consideration considered
        considering considers consistent consistently consists conspiracy constant constantly constituency
        constitution constitutional constraints constructed construction consular consulate consulates consumer
        consumers consumption contact contacted contain contained container containing contains content contents
        contest context continent contingent continue continued continues continuing contract contracted contractor
        contractors contracts contrary contrast contribute contributed contributes contributing contribution
        contributions control controlled controlling controls controversial controversy convenes convenience
        conventional conversation conversations convert converted convicted conviction convince convinced convincing
        convoy convoys cooking cool cooperate cooperating cooperation coordinate coordinated coordination coordinator
        copies copper copy copyright cordoned core corner corners corporate correct correspondence corrupt corruption
        cost costly costs cotton couch could councils count counted counter counterpart counterparts counting
        countless countries country counts coup couple coupons courage course courses court courts cousin cover
        coverage covered covering covers covert cow crack crackdown crap crash crashed crazy cream create created
        creating creation creative creativity credentials credibility credible credit crew crews cricket cried crime
        crimes criminal criminals crisis criteria critic critical critically criticism criticized critics crop crops
        cross crossed crossing crossings crowd crowded crowds crucial crude cruel cruise cruises crush cubic
        cultivation cultural culture cultures curator curb curfew curfews currencies currency current currently curve
        curves custody customer customers customs cut cute cuts cutting cyber cycle cyclone dad daily damage damaged
        damaging dance danger dangerous dangers dark data database date dated dates dating daughter dawn day days dead
        deadliest deadline deadly deal dealership dealing deals dealt death deaths debate debated debris debt debts
        decade decades decapitated decent decide decided deciding decision decisions declaration declared declaring
        decline declined declines declining decrease dedicated dedication deemed deep deeper deeply default defeat
        defeated defence defend defendant defendants defended defending defense defenses defensive deficit defied
        define defined defining definitely definition degree degrees delay delayed delaying delays delegates
        delegation deliberate deliberately delicious deliver delivered deliveries delivering delivery demand demanded
        demanding demands democracy democratic demonstrate demonstrated demonstration demonstrations demonstrators
        denial denied denies denounced dental deny denying departments departure depend dependence dependent depending
        depends depicts deploy deployed deployment deportation deported deposed deposit depot depression deputy derail
        derived descendants descent describe described describes description desert deserted deserve design designate
        designated designed designer designs desire desk desperate despite destination destinations destiny destroy
        destroyed destroying destruction detail detailed details detained detainees detect detected detention
        deterioration determination determine determined detonated devastated devastating develop developed developing
        development developments device devices devil devoted diagnosed dial dialogue dictator dictatorship did die
        died diet difference differences different difficult difficulties difficulty dig digital dignitaries
        diminishing dine dining dinner dioxide diplomacy diplomat diplomatic diplomats dire direct directed direction
        directions directly director directors dirt disability disappearance disappeared disappointed disappointment
        disarm disarmament disaster disasters discharge discipline disclose disclosed discomfort discontent discount
        discover discovered discoveries discovery discrimination discuss discussed discussing discussion discussions
        disease diseases dishes dislike dismantle dismantled dismissed dispatched disperse displaced display dispute
        disputed disputes disqualified disregard disrupt disrupted disrupting disruptive dissent dissidents dissolve
        dissolved distance distant distinction distinguish distinguished distraction distributed distribution district
        districts diversity divide divided dividends dividing diving division divisions do doctor doctors document
        documentation documented documents does dog dogs doing dollar dollars dolphins domain domains domestic
        dominance dominant dominate dominated donate donated donating donation donations done donor donors door doors
        doping double doubled doubt doubts down downhill download downplayed downtown downturn downward dozen dozens
        draft drafted drafting drag dragged dragon drama dramatic draw drawings drawn dreams dress dressed dresses
        dried drill drilling drills drink drinking drinks drive driven driver drivers drives driving drone drones drop
        dropped dropping drought drove drowned drug drugs dry dubbed due dumb during dust duties duty dwarf dying each
        eager earlier early earn earned earnings earth earthquake ease easier easily eastern easy eat eaten eating
        economic economically economies economists economy edge edit edition editor educated education educational
        effect effective effectively effects efficiency efficient effigy effort efforts egg eggs eight eighteen eighth
        either elaborate elder elders elect elected election elections electoral electric electrical electricity
        electronic electronically element elements elephant elephants elevator eligible eliminate eliminated elite
        else elsewhere email emailed emails embassies embassy emerge emerged emergency emerging emission emissions
        emotional emphasis empire employed employee employees employment empty enable enacted enclave encountered
        encourage encouraged encouraging end endangered endeavor ended ending endorsed ends enemies enemy energy
        enforcement engage engaged engine engineering enhance enhanced enjoy enjoyable enjoyed enjoying enjoys
        enormous enough enriched enrichment ensure ensuring enter entered entering enterprises entertainment entire
        entirely entities entitled entrance entry environment environmental environmentally envoy envoys epidemic
        episode equal equality equally equals equipment equipped equity equivalent era error errors erupted eruption
        escalating escape escaped especially espionage essence essential essentially establish established
        establishing establishment estate estimate estimated estimates ethics ethnic euro evacuate evacuated
        evacuation evaluating evaluation evasion even evening evenings event events eventually ever every everybody
        everyday everyone everything everywhere evidence evil evolution evolved evolving exact exactly exam
        examination examine example examples exceed exceeded excellent except exception excessive exchange exchanged
        excited exclude excuse execute executed execution executive exercise exercises exhausted exhibit exhibition
        exile exiled exist existed existing exists exit expand expanded expanding expansion expect expectations
        expected expecting expects expelled expenditures expense expenses expensive experience experienced experiences
        experiencing experimental expert expertise experts expire expired expires explain explained explaining
        explains explanation explicitly exploded exploration explore explosion explosions explosive explosives export
        exported exporter exports exposed exposure express expressed expression extend extended extending extension
        extensive extent external extra extracted extradited extradition extraordinary extreme extremely extremism
        extremist extremists eye eyes face faced faces facilities facility facing fact faction factional factions
        factor factors factory facts fail failed failing fails failure failures fair fairly fairness faith fake fall
        fallen falling falls false fame famed familiar families family famous fan fancy fans fantastic far fare farm
        farmers farming farms farther fashion fast faster fastest fat fatal fatalities fate father fault favor
        favorable favored favorite favour fear feared fears feasible feathers feature featured features featuring fed
        federal fee feed feedback feeding feel feeling feels fees feet fell fellow felt female fence fertilizer
        festival festivals few fewer fiction field fields fifteen fifth fifty fight fighter fighters fighting figure
        figured figures file filed files fill filled film filmed final finalizing finally finals finance finances
        financial financially financing find finding findings finds fine fined finish finished fire fired firefighters
        fires firing firm firms first fiscal fish fishermen fishing fit five fix fixed flag flags flakes flash flat
        flavor flawed fled flee fleeing fleet flew flight flights floating flock flocks flood flooded flooding floods
        floodwaters floor flow flowers flowing flown flows flu fluid fly flying focal focus focused focuses focusing
        fold folks follow followed followers following follows food foods foot footage football for force forced
        forces forcing forecasters foreign foreigners forever forget forgiveness forgot form formal formally format
        formed former forming forms forth fortified fortune forum forward fought found founded founder founders
        founding four fourth fowl fracture fragile frame fraud free freed freedom freedoms freeze freezing frequency
        frequent frequently fresh friend friendly friends from front frontline frozen fruit fruits frustrated
        frustration fucking fuel fueled fugitive fulfilled full fully fun function functional functioning functions
        fund fundamental funded funding funds funeral fungus funny furniture further future gain gained gaining gains
        galleries gallery gallon gambling game games gaming gang gangs gap garage gas gasoline gate gather gathered
        gathering gave gay gender general generally generals generate generated generating generation generations
        generators generous genocide geographical gesture get gets getting giant gift gifts girl girlfriend girls give
        given gives giving glad glass glasses glimpse global globe go goal goals goes going gold golden golf gone
        gonna good goods gosh got gotta gotten governing government governmental governments governor grab grade
        gradually graduate graduated grain grand grandmother grant granted granting grants graphic grateful grave
        graves gravity great greater greatest greatly green greenhouse greeted greetings grenade grenades grew grid
        grip gross ground grounded grounds group groups grow growing grown grows growth guarantee guaranteed
        guarantees guard guarding guards guardsmen guerillas guerrilla guerrillas guess guest guests guidance guide
        guidelines guilty gun gunbattle gunfight gunfire gunmen gunned guns gunships guy guys gym habitat habits had
        hailed hair half hall halt halted hammer hampering hand handed handing handle handled handling handover hands
        hanging happen happened happening happens happier happiness happy harboring harbour hard harder hardest
        hardship hardware harm harmful harsh harshly harvest harvesting has hate hatred have having haze he head
        headed heading headline headlines headquarters heads health healthier healthy hear heard hearing hearings
        heart heat heavily heavy height heightened heinous held helicopter helicopters hell help helped helpful
        helping helps hence her herd here heroin herself hidden hide hideout hideouts hiding high higher highest
        highlighted highlights highly highway hijacked hike hikes hiking him himself hints hip hire hired hiring his
        historic historical historically history hit hitting hold holding holds hole holiday holidays holy home
        homeland homeless homemade homes hometown honest honestly honey honor honored honour hoof hope hoped hopeful
        hopefully hopes hoping horrible horror horse horses hospital hospitalized hospitals host hostage hostages
        hosted hostile hosting hosts hot hotel hotels hour hours house housed household houses housing how however
        huge huh human humanitarian humanity humans hundred hundreds hung hunger hungry hunt hunters hunting hurricane
        hurricanes hurt hurting husband hydrocarbons hydropower ice idea ideal ideas identical identification
        identified identifies identify identifying identities identity ideological if ignore ignored ignoring ill
        illegal illegally illness image images imagination imagine immediate immediately immigrants immigration
        immunity impact implement implementation implemented implementing implicated implications import importance
        important imported imports impose imposed imposing impossible impoverished impressed impressive imprisoned
        imprisonment improve improved improvement improvements improves improving in inauguration incentives inch
        incident incidents incitement inciting include included includes including inclusive income incomes incoming
        incorporated incorrect increase increased increases increasing increasingly incredible incredibly incumbent
        indeed indefinitely independence independent independently index indicate indicated indicates indicating
        indication indicted indictment indirect indirectly individual individuals industrial industrialized industries
        industry inevitable infected infection infections inflation influence influenced influential influenza info
        inform informal information informed infrastructure ingredient ingredients initial initially initiate
        initiated initiative injured injuries injuring injury injustice inmates innings innocent innovation inquiry
        ins insects inside insight insights insist insisted insists inspect inspection inspections inspector
        inspectors inspire inspired instability install installation installed installing instance instant instead
        institutions instructions instructor insult insulting insurance insurgency insurgent insurgents integrated
        integration integrity intellectual intelligence intend intended intends intense intensified intentions
        interaction intercepted interceptor intercontinental interest interested interesting interests interfere
        interference interim internal international internationally interpretation interpretations interrogators
        intervene intervening intervention interview interviewed interviews into intolerance introduce introduced
        invasion invented invest invested investigate investigated investigating investigation investigations
        investigative investigator investigators investment investments investors invitation invite invited involve
        involved involvement involves involving iron irregularities is island islands isolated isolation issue issued
        issues it item items ites its itself jail jailed jam jet jets jewelry job jobs join joined joining joins joint
        jointly joke jokes journalist journalists journals journey judge judges judgment judgments juice jump jumping
        jungle junior junta jury just justice justification keep keeping keeps kept key kid kidnapped kidnappers
        kidnapping kidnappings kidney kids kill killed killing killings kills kilograms kilometer kilometers kind
        kinda kinds kingdom kitchen knee knew knife know knowing knowledge known knows lab labeled labor laboratory
        laborers labour lack lacking lacks lady laid land landed landfall landing landmark lands landslide language
        languages large largely larger largest laser last lasted lasting late later latest latter laugh laughing
        launch launched launcher launchers launching laureate lavish law lawmaker lawmakers laws lawyer lawyers lay
        laying lazy lead leader leaders leadership leading leads learn learned learning lease leash least leave leaves
        leaving led left leftist leg legacy legal legally legend legislation legislative legislature legitimate legs
        length less lesson let lets letter letters letting levee levees level levels leverage liberal liberalization
        liberties license licensed lies lieutenant life lifestyle lifetime lift lifted lifting light lighter lighting
        lights like liked likely likes lime limit limitations limited limits line lined lines lingering link linked
        linking links lion liquid list listed listening lists lit liter literally literature little live lived lives
        living load loaded loading loads loan loans lobby lobbying local locals located location locations lock logic
        logistical lone long longer longest longstanding longtime look looked looking looks loose lose losing loss
        losses lost lot lots loud love loved lovely loving low lower loyal loyalty luck lucky lunch luxury lying
        machine made magazine magazines magic magnificent magnitude mail mails main mainland mainly mainstream
        maintain maintained maintaining maintains maintenance major majority make makers makes making malaria male
        males mama man manage managed management manager managers mandate maneuvers manipulating mankind manner manual
        manufacturer manufacturing many map maps marched marchers margin marine mark marked market markets marking
        marks marred marriage married mass massacre massive match matches material materials mathematical mathematics
        matter matters mature maximum may maybe mayor me meal meals mean meaning means meant meantime measure measured
        measures meat mechanical mechanics mechanism medal media mediate mediation mediators medical medication
        medicine medium meet meeting meetings meets melt melting member members membership memorandum memorial
        memories memory men mental mentally mention mentioned mentioning menu mercury mercy merely merger merit mess
        message messages met metal meter meters method methods metro mid middle midnight might migrant migrants
        migrating migration mild mile miles milestone militant militants militarily military militia militiamen
        militias milk million millions mind minds mine minerals miners mines minibus minimum mining ministers
        ministries ministry minor minorities minority minus minute minutes miss missed missile missiles missing
        mission missions mistake mistakes mistreatment mixed mobile model modeled models moderate modern modernity
        modest modified modify moisture mom moment moments monarch monarchy monetary money monitor monitored
        monitoring monitors monks monopoly month monthly months moon moral morality more morning mortar mortars mosque
        mosques mosquito most mostly mother motion motivated motivation motive motorcade mountain mountainous
        mountains mounting mouse mouth move moved movement movements moves movie movies moving much mud mudslide
        mudslides multi multilateral multiple municipal murder murdered murderer murderers murders muscle muscles
        museum music musical must mutate mutation mutilating mutual my myself nail naked name named names narrow
        narrowly nation national nationalities nationality nationally nationals nations nationwide native natural
        naturally nature naval navy near nearby nearing nearly necessarily necessary neck need needed needs negative
        negotiate negotiating negotiation negotiations negotiator negotiators neighbor neighborhood neighboring
        neighbors neighbour neighbours neither nephew nervous nest net network networks never new newest newly news
        newspaper newspapers next nice nicely nickel night nine no nobody noise nominated nomination nominee non none
        noon nor normal normally norms northeast northeastern northern northwest northwestern nose not notable notably
        note noted notes nothing notice noticed notified notion notorious novel now nowhere nuclear number numbered
        numbers numerous oath obesity object objections objective objects obligation obligations observances
        observation observations observe observed observer observers obsession obtain obtained obvious obviously
        occasion occasional occasionally occasions occupation occupied occur occurred occurring ocean odd odds of off
        offense offensive offer offered offering offers office officer officers offices official officially officials
        offshore often oil old older oldest on once one ones ongoing online only onto open opened opening openly
        operate operated operates operating operation operations operative operator operators opinion opinions opium
        opponent opponents opportunities opportunity oppose opposed opposite opposition optimistic option options or
        orange orbit order ordered ordering orderly orders ordinary org organization organizations organize organized
        organizer organizers organizing orientation oriented origin original originally origins other others otherwise
        ought our ours ourselves oust ousted ouster out outbreak outbreaks outcome outer outgoing outlawed outlets
        outlined output outright outside outskirts outstanding over overall overcome overcrowded overnight overseas
        overseeing overthrew overthrow overwhelming overwhelmingly own owned owner owners ownership owns pace pack
        package packed pact page pages paid pain painful paint painting pair palace pan panda pandas pandemic panel
        panic pants paper papers parade parades parallel paramilitary pardons parent parents park parked parking parks
        parliament parliamentary parole part partial partially participant participants participate participated
        participating participation particular particularly parties partly partner partners partnership partnerships
        parts party pass passage passages passed passenger passengers passes passing passion passport passports past
        path patience patient patients patrol pattern patterns pay paying payment payments payroll pays peace peaceful
        peacefully peacekeeper peacekeepers peacekeeping penalty pending peninsula pension people peoples per
        perceived percent perception perceptions perfect perfectly perform performance performances performed
        performers performing perhaps period periods permanent permission permit permits persistent person personal
        personality personally personnel persons perspective persuade petition petroleum petty phase phenomenon
        philosophy phone phones phosphate photo photograph photographer photographers photographs photography photos
        phrase physical physically pick picked picking picture pictures pie piece pieces pig pile pilgrimage pilgrims
        pilot pilots pipe pipeline pipelines piracy pirates pizza place placed places placing plagued plain plan plane
        planes planet planned planning plans plant planted planting plants plastic platform play played player players
        playing plays plea pleaded pleasant please pleased pleasure pledge pledged pledges plenty plot plots plotting
        plunged plus plutonium pocket point pointed points poison police policeman policemen policies policy polio
        political politically politician politicians politics poll polling polls pollution pontiff pool poor poorest
        poorly pop pope popular popularity populated population populations populous port portion portions portrait
        ports pose posed position positions positive possessed possesses possession possibilities possibility possible
        possibly post postal posted poster posters posting postpone postponed posts pot potential potentially poultry
        pound pounded pounds poured pouring poverty power powered powerful powers practical practice practices praised
        pray prayer prayers pre precise predators predict predicted predicts prefer preferred pregnant preliminary
        premises preparation prepare prepared prepares preparing presence present presented presenting presently
        presents preserve preserved presidency presidential presidents press pressed pressing pressure pressured
        presumed pretext pretty prevent prevented preventing prevention preventive previous previously price priced
        prices pride priest primarily primary primitive principle principles print printed printing prior priorities
        priority prison prisoner prisoners prisons privacy private privately privatization privileged prize probably
        probe probing problem problems procedure procedures proceed proceeded proceedings process processes processing
        procession proclaimed produce produced producer producers produces producing product production productive
        productivity products professional professionally professor profile profiling profit profits program programme
        programmes programs progress progressive prohibited project projected projects proliferation prominent promise
        promised promises promising promote promoted promoting promotion prompt prompted prompting proof propaganda
        proper properly properties property proposal proposals propose proposed proposing prosecute prosecution
        prosecutor prosecutors prospects prosperity prosperous protect protected protecting protection protest
        protested protesters protesting protests proud prove proven provide provided provides providing province
        provinces provincial provision provisions provocation provoke psychology public publication publications
        publicly publish published publisher publishing pull pulled pulling pullout pulls punish punished punishment
        puppets purchase purchased pure purpose purposes pursue pursuing push pushed pushing put puts putting quake
        qualified quality quantity quarantine quarter quarterfinal quarters question questioned questioning questions
        quick quickly quiet quit quite quitting quote quoted quotes quoting rabbis rabbits race racial racism radar
        radiation radical radio raged raid raided raids rail rain rains raise raised raising rallied rally ran ranch
        random range ranging rank ranked ranking ranks ransom rape rapid rapidly rare rarely rate rated rates rather
        ratified ratify rating raw rays reach reached reaches reaching reaction reactor read reading readings ready
        reaffirmed real realistic reality realize realized really rear reason reasonable reasonably reasoned reasons
        rebel rebels rebuild rebuilding recall recalled recaptured receipt receive received receives receiving recent
        recently recess recession recipient recipients recognition recognize recognized recognizes recommend
        recommendation recommendations recommended reconciliation reconsider reconstruction record recorded recorders
        recording records recover recovered recovering recovery recruited recruiting red reduce reduced reduces
        reducing reduction refer reference referendum referred referring refers refinery reflect reflected reflection
        reflects reform reforms refuge refugee refugees refusal refuse refused refusing regained regard regarded
        regarding regardless regards regime region regional regions register registered registration regret regular
        regularly regulate regulation regulations regulatory rein reins reject rejected rejecting rejection rejects
        related relating relation relations relationship relationships relative relatively relatives relaxed relaxing
        release released releasing relevant reliable relief relies religion religions religious rely relying remain
        remainder remained remaining remains remarks remember remind reminder remittances remnants remote removal
        remove removed removing renegade renew renewable renewed renounce renowned rent rental reopen repair repairs
        repatriated repeal repeat repeated repeatedly replace replaced replacement replacing replied reply report
        reported reportedly reporter reporters reporting reports reprehensible represent representation representative
        representatives represented representing represents repression republics reputation request requested requests
        require required requirement requirements requires requiring rescue rescued rescuers research researchers
        reserve reserves residence residential residents resign resignation resigned resistance resistant resolution
        resolutions resolve resolved resort resource resources respect respected respectively respects respond
        responded responding response responses responsibilities responsibility responsible rest restaurant
        restaurants resting restive restore restored restoring restrict restricted restrictions result resulted
        resulting results resume resumed retail retailers retaliate retaliation retire retired retirement retreat
        return returned returning returns reunification reveal revealed revenue revenues revered reverse review
        reviewed reviewing reviews revised revision revive revolt revolution reward rewards rich richest ride
        ridiculous riding rifles rig rigged right rights rigorous ring riot riots ripped rise risen rising risk risks
        rival rivals river rivers road roads roadside robot robust rock rocket rockets rocks role roles roll rolled
        rolling romantic roof room rooms root rose rough roughly round rounds route routes routine routinely rowers
        royal royalist rubber rubble rude ruins rule ruled ruler rules ruling run runner running runoff runs rural
        rush rushed sabotage sacrifice sacrifices sadness safe safeguard safer safety said sailing sailors sake
        salaries salary sale sales salinity salon salsa salute same sample samples sanctioned sanctions sanctuary sand
        sandwich sang sanitation satellite satellites satisfaction satisfied satisfy save saved saving savings saw say
        saying says scale scam scandal scandals scanning scare scared scary scenario scene scenes schedule scheduled
        school schools science scientific scientist scientists scope score scored scores screen sea seal sealed search
        searched searches searching season seasons seat seats secessionist second secondary seconds secret secretaries
        secretly sect sectarian section sections sector sectors secular secure security see seed seeded seeds seeing
        seek seeking seeks seem seemed seems seen sees seize seized seizure seizures select selected selection self
        sell selling sells semi senators send sending sends senior sense sensing sensitive sensitivity sensor sent
        sentence sentenced sentences sentiment separate separated separating separation separatist separatists series
        serious seriously serve served serves service servicemen services serving session sessions set sets setting
        settle settled settlement settlements settlers setup seven seventh several severe severely sex sexual sexually
        shadow shaken shall shame shape shaped share shared shares sharing sharp sharply she shed sheep sheet shelf
        shell shells shelter shelters shield shift ship shipment shipments shipped shipping ships shirt shirts shit
        shock shocked shoe shoes shoot shooting shootout shop shopping shops shore short shortage shortages shorter
        shortly shot shots should shoulder shouted shouting show showed shower showing shown shows shrine shrinking
        shut shutdown shuttle sick side sidelines sides sight sights sign signal signature signed significance
        significant significantly signing signs silence silent silver similar simple simply simultaneously since
        singer single sink sister sit site sites sitting situated situation situations six sixteen sixth size skies
        skilled skills skin sky slain slalom slaughtered slaves sleep sleeping slice slick slide slight slightly
        slogans slow slowed slowing slowly slum small smaller smallest smart smell smoke smoking smooth smuggle
        smugglers smuggling snakes snap sniper snow so soared soaring social socialism society soft software soil
        solar sold soldier soldiers solid solidarity solution solutions solve solved solving some somebody somehow
        someone something sometime sometimes somewhat somewhere son song soon sooner sorry sort sought soul sound
        sounded sounds source sources southeast southeastern southern southwest southwestern sovereignty space
        spacecraft spare spark sparked sparking speak speaker speaking speaks special species specific specifically
        specify spectacular speculation speech speed speeding spend spending spent sphere spin spirit spiritual spite
        split spoke spoken spokesman spokeswoman sponsored sport sports spot spotted spray spread spreading spring
        spying square squared stabbed stability stabilize stable stadium staff staffers stage staged stages stake
        stakes stalemate stalled stamp stampede stand standard standards standing stands star stars start started
        starting starts state stated statehood statement statements stating station stations statistics statue status
        stay stayed staying steadily steady stealing steam steel steep stem step stepped stepping steps stern stick
        still stock stocks stolen stone stood stop stopped stopping stops storage store stored stores stories storm
        stormed storms story straight strain strained strange strapped strategic strategies strategy stream street
        streets strength strengthen strengthened strengthening stressed stretch stricken strict strictly strife strike
        strikes string strive stroke strong stronger strongest stronghold strongholds strongly struck structure
        structures struggle struggling student students studied studies studio study studying stuff stupid style
        subject submit submitted subscribers subsequent subsequently subsidies substance substantial substantially
        subtle suburbs subway succeed success successful successfully succession successor such sudden suddenly suffer
        suffered suffering suffers sufficient sufficiently sugar suggest suggested suggesting suggestion suggestions
        suggests suicide suit suitable sum summary summer summit sun sunny super supplier suppliers supplies supply
        supplying support supported supporter supporters supporting supports suppose supposed suppressed sure surface
        surge surged surgeon surgery surging surplus surprise surprised surprisingly surrender surrendered surrounded
        surrounding surveillance survey survival survive survived survivors suspect suspected suspects suspend
        suspended suspension suspicion suspicious sustained swam swap sweet swept swift swine switch switched sworn
        symbol symbols symptoms system systems table tables tactics tail take taken takeover takes taking talent talk
        talked talking talks tally tampering tank tankers tanks tape taped target targeted targeting targets tariff
        tariffs task taste tasting taught tax taxes taxi tea teach teacher teachers teaching team teams tear tech
        technical technique techniques technologies technology teen teenager teeth telephoned televised television
        tell telling tells temperature temperatures temples temporarily temporary ten tend tennis tens tense tension
        tensions tent term termination terms terrain terrible territorial territories territory terror terrorism
        terrorist terrorists test tested testified testify testimony testing tests text textile than thank that the
        theater theatre theft their them theme themselves then theories theory therapy there thereby therefore these
        they thick thieves thing things think thinking thinks third thirds thirty this thorough those though thought
        thoughts thousand thousands thread threat threaten threatened threatening threatens threats three threw throat
        through throughout throw throwing thru thus thwarted ticket tickets tied ties tight tighten till time times
        timetable timing tiny tip tips tired tires title titled titles to today together told tolerant tolerate toll
        tombs tomorrow tonight tons too took tool tools top topic topics topple torch torn torrential torture total
        totally touch touched tough tour tourism tourist tourists tournament tours toward towards town towns toxic toy
        toys track tracking tracks trade traded trader trading tradition traditional traditionally traditions traffic
        traffickers trafficking tragedy trail train trained training transaction transactions transfer transferred
        transform transit transition transitional translated translation translator transmission transmit transmitted
        transport transportation transported trapped trash trauma travel traveled travelers traveling travels treason
        treat treated treating treatment treatments treats treaty tree trees tremendous trench trends trial trials
        tribal tribe tribes tribesmen tribunal tried trigger triggered triggering trillion trip trips troop troops
        tropical trouble troubled truce truck trucks true truly trust truth try trying tsunami tuberculosis tumor
        tunnel turmoil turn turned turning turnout turns twelve twenty twice two tycoon type types typhoon typical
        typically ultimate ultimately unable unacceptable unanimously uncertain uncertainty unchanged uncle unclear
        uncovered undecided under undergoing underground underlying undermine undermined understand understanding
        understands understood undertaken underway underwent unemployment unexpected unharmed unidentified unified
        uniform uniforms unilateral unions unique unit units unity universal universe universities unknown unless
        unlikely unlimited unmanned unnamed unnecessary unpopular unprecedented unrelated unreliable unresolved unrest
        unsuccessfully until unusual up upcoming update updated updates upheld upon upper uprising ups upscale upset
        upsurge uranium urban urge urged urgently urges urging us use used useful user users uses using usual usually
        utility vacation vaccine vacuum valid valuable value values variety various vary vast vault vegetable vehicle
        vehicles vendors venture venue verdict verified verify version versions versus very vessel vessels veteran
        veto viable victim victims victory video videos videotape view viewed viewing views village villagers villages
        vintage violate violated violating violation violations violence violent virtual virtually virus visa vision
        visit visited visiting visitors visits visual vital vocal voice volatile volcano volunteer volunteers vomiting
        vote voted voters votes voting vowed wage waged wages wait waiting waive waiver wake walk walked walking
        walkout walks wall walls wanna want wanted wanting wants war warehouse warfare warheads warlords warm warmer
        warming warn warned warning warnings warns warplanes warrant warring wars warships wartime wary was wash
        washed washing waste wasted watch watched watching water waters wave waves way ways we weak weaken weakened
        weaker wealth wealthy weapon weapons wear wearing weather web website websites wedding week weekend weekends
        weekly weeks weight weird welcome welcomed welfare well went were western westward wet whales what whatever
        wheel wheelchair when whenever where whether which while who whole whom whose why wickets wide widely wider
        widespread widow wife wiki wild wildlife will willing willingness win wind window windows winds wine wines
        wing winner winning wins winter wisdom wise wish wishes with withdraw withdrawal withdrawn withdrew within
        without witness witnessed witnesses wives woman women won wonder wonderful wondering wood word words work
        worked worker workers workforce working works world worldwide worn worried worries worry worse worship worst
        worth would wounded wounding wounds wrap wrapping wreckage write writer writers writes writing written wrong
        wrongdoing wrote yard year yearly years yellow yes yesterday yet yield yields yoga you young younger youngest
        your yours yourself youth youths zero zone zoo
        """
}
