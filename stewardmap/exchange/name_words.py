"""Words in the names of people and organisations that are titles, short forms, or say little."""

from collections.abc import Mapping


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _groups(text: str) -> tuple[frozenset[str], ...]:
    return tuple(_words(line) for line in text.splitlines() if line.strip())


def _pairs(text: str) -> Mapping[str, str]:
    lines = (line.strip().partition(" ") for line in text.splitlines() if line.strip())
    return {short: long for short, _, long in lines}


TITLES = _words("""
    mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron earl viscount rt hon right the
    honourable cllr councillor rev revd reverend canon father fr sister imam rabbi ald alderman chief supt
    superintendent inspector insp sgt col colonel major capt captain ds di dci
""")
AFTER_NAMES = _words("mp ms obe mbe cbe kc qc phd msc ba bsc frcp jp dl ma am msp mla junior jr snr")

SHORT_NAMES = _groups("""
    elizabeth liz lizzie beth betty eliza lisa
    robert rob bob bobby robbie bert
    william will bill billy
    richard rick dick richie
    james jim jimmy jamie
    margaret maggie meg peggy mags
    katherine catherine kathryn kate katie kathy cathy kat
    michael mike mick micky
    thomas tom tommy
    andrew andy drew
    anthony tony
    christopher chris
    christine christina chris chrissie tina
    david dave dai
    daniel dan danny
    edward ed eddie ted ned
    joseph joe joey
    joanna joanne jo
    josephine jo josie
    john jack johnny
    jonathan jon jonny
    matthew matt
    nicholas nick nicky
    nicola nicky niki
    patricia pat patsy trish tricia
    patrick pat paddy
    peter pete
    philip phil phillip
    rebecca becky becca
    samuel sam
    samantha sam
    stephen steven steve
    susan sue susie suzanne
    alexander alex sandy alec
    alexandra alex sandra
    benjamin ben
    charles charlie chas
    deborah debbie deb debra
    frederick fred freddie
    geoffrey geoff jeffrey jeff
    gerald gerry jerry
    gwendolyn gwen
    harold harry
    henry harry hal
    jacqueline jackie jacqui
    jennifer jen jenny
    kenneth ken kenny
    lawrence laurence larry
    leonard len lenny
    martin marty
    megan meg
    muhammad mohammed mohammad mohamed
    pamela pam
    raymond ray
    ronald ron ronnie
    simon si
    stuart stewart stu
    terence terry
    theresa teresa terry
    timothy tim
    victoria vicky vicki
    walter wally walt
    abigail abby abi
    angela angie
    barbara babs
    caroline carol caz
    dorothy dot dottie
    eleanor ellie nell
    georgina george georgie
    gillian gill jill
    isabel isabelle isobel izzy bel
    judith judy jude
    lesley les
    lucy lucinda
    natalie nat
    oliver ollie olly
    rosemary rose rosie
    sarah sally
    sian siân
    valerie val
""")

LONG_FORMS = _pairs("""
    bc borough council
    mbc metropolitan borough council
    cc county council
    dc district council
    pc parish council
    tc town council
    icb integrated care board
    ccg clinical commissioning group
    cvs council for voluntary service
    st saint
    ltd limited
    ft foundation trust
    ha housing association
    pcc police and crime commissioner
    univ university
    uni university
    assoc association
    assn association
    dept department
    govt government
    comm community
    ctr centre
    center centre
    hosp hospital
    gp general practice
    la local authority
    ca combined authority
    soc society
""")

OF_ORGANISATIONS = _words("""
    council nhs police constabulary hospital hospitals trust foundation partnership university college
    school academy society group centre federation network forum practice department association charity
    limited ltd plc cic cio board authority housing services service company union chamber alliance bc cc
    icb cvs mbc
""")  # of a name that has one of these we say that it is hardly a person's
IDLE = _words("the of and for in at a an limited cic plc llp inc charity company")
COMMON = _words("""
    council borough county district city town parish metropolitan unitary authority local combined
    police constabulary force nhs health hospital hospitals trust foundation integrated care board
    partnership service services voluntary community housing association university college school
    academy society group centre federation network forum practice general clinical commissioning
    department government crime commissioner fire rescue royal national teaching public primary
""")
